import ReportForms

/// Further examples of `malformed-contact`.
enum ContactExamples {
  /// Numbers without a colon in front, digits that begin no number, addresses that nobody has.
  static let further: [Example] = [
    .flags(.section(6, "联系地址：青禾县清源路18号，邮编⟦34560⟧，邮政编码：⟦345 60⟧。")),
    .accepts(.section(6, "邮编345600，邮编：345 600，邮编共6位，邮编 34 5600。")),
    .flags(.section(6, "邮编：⟦345-600⟧，邮政编码：⟦0579-345600⟧。")),
    .accepts(.section(6, "邮编：0579-85550100，邮编：3456-00-1，邮编：345-6。")),
    .flags(.section(6, "监督电话⟦0579-855501⟧，联系方式：⟦0579-855501⟧，或拨打⟦0579-855502⟧。")),
    .accepts(.section(6, "拨打电话3次，热线1200余次，联系方式：清源路18号，电话12345，致电0579-85550100。")),
    .accepts(.section(6, "拨打电话0579-8555010或8555011，拨打（0579）85550100转8001，联系方式：85550100。")),
    .flags(.section(6, "咨询电话：⟦0579-08555010⟧，传真：⟦O579-85550100⟧。")),
    .flags(.section(6, "手机：⟦12800138000⟧，欢迎来电。")),
    .accepts(.section(6, "电话：0579-12345678，手机：12345678901。")),
    .accepts(.section(6, "电话：0579-12345，热线：12345转1、12329，OA电话：OA系统内查询。")),
    .flags(.section(6, "网址：⟦wwww.example.gov.cn⟧，备用网址：⟦www.example.gov.cn.cn⟧。")),
    .flags(.section(6, "网址：⟦www.example.gov⟧，欢迎访问。")),
    .accepts(.section(6, "网址：www.example.gov.cn、http://www.example.gov.cn/gov/。")),
    .accepts(.section(6, "邮箱：gov@example.gov.cn，监督电话0579-")),
    .flags(.section(6, "邮箱：⟦qhx shuiwu@example.com⟧，欢迎来信。")),
    .accepts(.section(6, "电话：00852-25551234、001-202-4952266。")),
    .flags(.section(6, "电话：⟦0085-2555⟧。")),
    .accepts(.section(6, "邮箱：shuiwu#example.com（发信时请将\n#替换为@），欢迎来信。")),
    .flags(.section(6, "邮箱：⟦shuiwu#example.com⟧（工作日），欢迎来信。")),
    .flags(.section(6, "欢迎监督（地址：青禾县清源路18号，⟦电话⟧：）。")),
    .flags(.section(6, "联系地址：青禾县清源路18号，⟦邮编⟧：　，⟦电话⟧：  。")),
    .accepts(.section(6, "联系方式（电话：见网站，传真：\n0579-85550103），以下为监督电话：")),
    .accepts(.section(6, "邮箱：QQ 12345@example.com、shuiwu@example.com。")),
    .accepts(.section(6, "联系电话：见政府网站；邮箱：无。")),
    .accepts(.section(6, "邮箱：shuiwu#example.com（发信时请把#替换为@）。")),
    .flags(.section(6, "邮箱：⟦shuiwu#example.com⟧，欢迎来信。")),
    .accepts(.section(6, "电话：**0579**-8555010，邮箱：shuiwu&commat;example&#46;com&nbsp;（工作日）。")),
    .accepts(.section(6, "电话：（[0579]{lang=\"EN-US\"}）[8555010]{lang=\"EN-US\"}。")),
    .accepts(.section(6, "电话：0579&nbsp;8555010&nbsp;8555011，热线：0579～8555010，邮编：345&#54;00。")),
    .flags(.section(6, "咨询电话：⟦0579-855501O⟧，传真：⟦0579_85550100⟧。")),
    .flags(.section(6, "咨询电话：⟦0579-85550100转⟧，传真：0579-85550100、⟦855501⟧。")),
    .flags(.section(6, "咨询电话：⟦79-85550100⟧，邮编是⟦34560⟧。")),
    .flags(.section(6, "邮箱：⟦shuiwu@example,cn⟧，备用邮箱：⟦shuiwu@example.c0m⟧。")),
    .flags(.section(6, "邮箱：⟦shuiwu@qq.cm⟧，备用邮箱：⟦shuiwu@l63.com⟧。")),
    .flags(.section(6, "邮箱：⟦shuiwu@example.gov⟧，备用邮箱：⟦shuiwu@example.gov.nc⟧。")),
    .flags(.section(6, "网址：⟦ww.example.com⟧，备用网址：⟦hhttp://www.example.com⟧。")),
    .flags(.section(6, "网址：⟦htt://www.example.com⟧，备用网址：⟦www.example.con⟧。")),
    .flags(.section(6, "网址：⟦www.example.gov..cn⟧，备用网址：⟦www.example.gov.c⟧。")),
    .accepts(.section(6, "电话：0579-85550100转8001、85550102、0579-8555010，热线：4008550100。")),
    .accepts(.section(6, "电话：0579-85550100（转各科室），咨询电话是否畅通每日检查，热线：8008550100。")),
    .accepts(.section(6, "邮箱：shuiwu@yeah.net、shuiwu@sina.com.cn、l63shuiwu@163.com，邮箱：a@mail.ch。")),
    .accepts(
      .section(
        6, "网址：www.example.com/content.html、www.example.gov.cn/nc/、www.com.china.example.cn。")),
  ]
}
