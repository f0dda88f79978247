"""The words of a report: title, lead, six sections, signature. Every count agrees with its cell."""

from dataclasses import dataclass

from .figures import Figures
from .form import Edition

BASIS = {
    "2019": "（国办公开办函〔2019〕60号）",
    "2021": "（国办公开办函〔2021〕30号）",
}
SECTIONS = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]

PUBLICITY = [
    "门户网站设有专栏，预算决算、重点项目和民生实事的办理进展按季更新。",
    "对外发布的文件一律配有一图读懂，群众来电询问的事项整理成问答后再次公布。",
    "凡涉及企业的政策，印发当日上网，并在办事大厅的屏幕上滚动播放。",
    "公示类信息由各科室自行送审，办公室每周核对一次，漏项当周补齐。",
]
MANAGEMENT = [
    "公文起草时即标明公开属性，不公开的须写明理由，由分管负责人签字确认。",
    "对历年文件逐件清理，失效的在网页上加注说明，仍有效的统一重排格式。",
    "建立发布前三级审核，保密审查记录单独存档，随时可查。",
]
PLATFORMS = [
    "网站检索功能完成改版，按主题、年份和文号均可查找；政务新媒体账号由专人值守。",
    "撤并长期不更新的栏目，保留下来的栏目写明责任科室和更新周期。",
    "手机端页面重新设计，字号可调，老年人也能顺利查到所需信息。",
]
SUPERVISION = [
    "公开工作列入科室年度目标，半年一查、年终一评，全年没有发生责任追究的情形。",
    "邀请服务对象代表座谈，听取意见后形成清单，由办公室逐条督促落实。",
    "举办业务培训，新进人员须通过测试方能经办信息发布。",
]
PROBLEMS = [
    "部分文件的解读停留在摘录原文，群众读后仍有疑问",
    "个别科室报送信息不够及时，栏目更新前松后紧",
    "答复书的说理部分偏短，引用条款不够具体",
    "基层站所人手紧张，公开业务多由兼职人员承担",
    "数据类信息多以图片形式发布，不便检索和再次利用",
    "征求意见的反馈情况公布得少，互动渠道使用率不高",
    "历史文件的电子化程度偏低，查找耗时较长",
]
IMPROVEMENTS = [
    "请业务骨干出镜讲政策，用案例代替条文复述",
    "把报送时限写入科室职责，逾期由办公室当面提醒",
    "编写答复文书样例，疑难申请先由法制机构会商",
    "开展分片轮训，并安排业务熟练的同志定点帮带",
    "表格数据一律附上可下载的原始文件",
    "意见征集结束后公布采纳情况和未采纳的理由",
    "分批扫描旧档，先补齐与群众利益关系最密切的部分",
]


@dataclass
class Agency:
    """An invented body: its full name, what it calls itself, and where to reach it."""

    name: str
    itself: str
    address: str
    is_government: bool = False


class Prose:
    """The sentences of one report. `number` picks among the wordings."""

    def __init__(self, agency: Agency, edition: Edition, year: int, figures: Figures, number: int):
        self.agency, self.edition, self.year = agency, edition, year
        self.figures, self.number = figures, number

    @property
    def title(self) -> list[str]:
        if self.number % 3 == 1:
            return [self.agency.name, f"{self.year}年政府信息公开工作年度报告"]
        return [f"{self.agency.name}{self.year}年政府信息公开工作年度报告"]

    @property
    def lead(self) -> str:
        return (
            "本报告依据《中华人民共和国政府信息公开条例》和年度报告格式"
            f"{BASIS[self.edition.name]}编制。所列数据的统计期限自{self.year}年1月1日起"
            f"至{self.year}年12月31日止。对报告内容有疑问的，可与{self.agency.name}"
            f"{'办公室' if self.agency.is_government else ''}"
            f"联系（地址：{self.agency.address}，邮编：353{60 + self.number:02}0，"
            f"电话：0599-55501{self.number:02}）。"
        )

    @property
    def overview(self) -> list[tuple[str, str]]:
        """Section 一: five aspects with their paragraph."""
        return [
            ("（一）主动公开", self._publicity()),
            ("（二）依申请公开", self._requests()),
            ("（三）政府信息管理", self._pick(MANAGEMENT)),
            ("（四）政府信息公开平台建设", self._pick(PLATFORMS)),
            ("（五）监督保障", self._supervision()),
        ]

    @property
    def outlook(self) -> list[tuple[str, str]]:
        """Section 五: problems and what is done about them."""
        chosen = [(self.number + step) % len(PROBLEMS) for step in (0, 3)]
        problems = [PROBLEMS[index] for index in chosen]
        measures = [IMPROVEMENTS[index] for index in chosen]
        return [
            ("（一）存在的主要问题", f"一是{problems[0]}。二是{problems[1]}。"),
            ("（二）改进情况", f"针对第一个问题，{measures[0]}。针对第二个问题，{measures[1]}。"),
        ]

    @property
    def remarks(self) -> str:
        if self.edition.name == "2019" and self.number % 2:
            return "无其他需要报告的事项。"
        return f"{self.year}年，{self.agency.itself}未收取政府信息公开信息处理费。"

    @property
    def signature(self) -> list[str]:
        month = 3 if self.agency.is_government else 1
        return [self.agency.name, f"{self.year + 1}年{month}月{11 + self.number % 14}日"]

    def _pick(self, wordings: list[str]) -> str:
        return wordings[self.number % len(wordings)]

    def _publicity(self) -> str:
        issued, second, in_force = self.figures.disclosure[1]
        text = f"{self.year}年，{self.agency.itself}按时公开各类政府信息。"
        if self.edition.name == "2021":
            text += f"制发行政规范性文件{issued}件，废止{second}件，现行有效{in_force}件。"
        return text + self._pick(PUBLICITY)

    def _requests(self) -> str:
        figures, last = self.figures, len(self.figures.applications)
        new, old = figures.row_total(1), figures.row_total(2)
        done, left = figures.row_total(last - 1), figures.row_total(last)
        text = f"全年新收政府信息公开申请{new}件，上年结转{old}件，办结{done}件，"
        text += f"结转下年度继续办理{left}件。"
        if self.number % 2:
            row, parts = 3, []
            for label, children in self.edition.groups:
                size = len(children) or 1
                total = sum(figures.row_total(row + step) for step in range(size))
                parts.append(f"{label.split('）')[1].split('（')[0]}{total}件")
                row += size
            text += "办理结果中，" + "，".join(parts) + "。"
        review = [int(cell or 0) for cell in figures.review]
        text += f"因政府信息公开工作被申请行政复议{review[4]}件，"
        return text + f"被提起行政诉讼{review[9] + review[14]}件。"

    def _supervision(self) -> str:
        text = self._pick(SUPERVISION)
        if self.agency.is_government:
            text += "对下级机关开展工作考核和社会评议，责任追究情况随考核结果一并通报。"
        return text
