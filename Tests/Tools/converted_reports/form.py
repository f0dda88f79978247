"""The two editions of the form as data: the labels of tables 2, 3 and 4, in the form's order."""

from dataclasses import dataclass

NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
APPLICANTS = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
REVIEW = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
RESULTS = "三、本年度办理结果"

REFUSED = (
    "（三）不予公开",
    [
        "1.属于国家秘密",
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "6.属于四类过程性信息",
        "7.属于行政执法案卷",
        "8.属于行政查询事项",
    ],
)
UNAVAILABLE = (
    "（四）无法提供",
    ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"],
)
UNPROCESSED = (
    "（五）不予处理",
    [
        "1.信访举报投诉类申请",
        "2.重复申请",
        "3.要求提供公开出版物",
        "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
    ],
)
OTHER_2021 = (
    "（六）其他处理",
    [
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他",
    ],
)
OTHER_2019 = ("（六）其他处理", [])


@dataclass(frozen=True)
class Block:
    """One block of table 2: its heading, its column titles and its rows."""

    heading: str
    columns: list[str]
    rows: list[str]


@dataclass(frozen=True)
class Edition:
    """An edition of the form. `groups` are the results of table 3, with the rows under each."""

    name: str
    blocks: list[Block]
    groups: list[tuple[str, list[str]]]

    @property
    def application_rows(self) -> list[tuple[str, str, str]]:
        """Table 3 as (level 1, level 2, level 3), R1 first; absent levels are empty."""
        rows = [
            ("一、本年新收政府信息公开申请数量", "", ""),
            ("二、上年结转政府信息公开申请数量", "", ""),
        ]
        for label, children in self.groups:
            rows += [(RESULTS, label, child) for child in children] or [(RESULTS, label, "")]
        rows.append((RESULTS, "（七）总计", ""))
        rows.append(("四、结转下年度继续办理", "", ""))
        return rows


def edition(name: str) -> Edition:
    """The edition `2019` or `2021`."""
    granted = [
        ("（一）予以公开", []),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", []),
    ]
    if name == "2021":
        return Edition(
            name,
            [
                Block(
                    "第二十条第（一）项",
                    ["本年制发件数", "本年废止件数", "现行有效件数"],
                    ["规章", "行政规范性文件"],
                ),
                Block("第二十条第（五）项", ["本年处理决定数量"], ["行政许可"]),
                Block("第二十条第（六）项", ["本年处理决定数量"], ["行政处罚", "行政强制"]),
                Block("第二十条第（八）项", ["本年收费金额（单位：万元）"], ["行政事业性收费"]),
            ],
            granted + [REFUSED, UNAVAILABLE, UNPROCESSED, OTHER_2021],
        )
    decisions = ["上一年项目数量", "本年增/减", "处理决定数量"]
    return Edition(
        name,
        [
            Block(
                "第二十条第（一）项",
                ["本年新制作数量", "本年新公开数量", "对外公开总数量"],
                ["规章", "规范性文件"],
            ),
            Block("第二十条第（五）项", decisions, ["行政许可", "其他对外管理服务事项"]),
            Block("第二十条第（六）项", decisions, ["行政处罚", "行政强制"]),
            Block("第二十条第（八）项", ["上一年项目数量", "本年增/减"], ["行政事业性收费"]),
            Block("第二十条第（九）项", ["采购项目数量", "采购总金额"], ["政府集中采购"]),
        ],
        granted + [REFUSED, UNAVAILABLE, UNPROCESSED, OTHER_2019],
    )
