package io.yiyang.billing.audit;

import io.yiyang.model.evidence.Citation;
import java.time.LocalDate;
import java.util.Optional;

/** What the checks rest on: rules and published cases that were read. */
final class Sources {
    private static final LocalDate LAST_CHECKED = LocalDate.parse("2026-11-22");

    static final Citation FUND_REGULATION = source(
            "FUND-REGULATION-38-40",
            "医疗保障基金使用监督管理条例第三十八条、第四十条（转载摘要）",
            "http://dwgpr.com/yaopinchaxun/z7v5ppsf4a.html",
            "in force 2021-05-01; article 38 ordinary breaches, one to two times the loss; article 40 fraud, two to five"
                    + " times; a county's penalty notice cites article 38 for split and empty stays");
    static final Citation PROVIDER_RULES = source(
            "LTCI-PROVIDERS-2024",
            "医保办发〔2024〕21号第二十一条（转载）",
            "https://315jiage.cn/mn559859p4.aspx",
            "no duplicate or split charge, nothing above the posted price, out-of-scope services only with prior written"
                    + " consent, the insured never dearer than the uninsured; article 40 false proof");
    static final Citation XUZHOU = source(
            "XUZHOU-QA-4",
            "徐州市医疗保障局长期护理保险问答之四（转载）",
            "https://www.yj0888.com/h-nd-46676.html",
            "printed 2024-12-24; no benefit in hospital or with a home sickbed; nothing that another insurance owes");
    static final Citation ZIBO = unaddressed(
            "ZIBO", "淄博一医院骗取护理补贴等资金", "mirror of China News Service; one carer in several homes at the same hour");
    static final Citation JINGAN = source(
            "SHANGHAI-JINGAN",
            "上海静安：护理员不在岗仍记录服务",
            "http://www.sdfkyl.com/news/industry/660.html",
            "over 100 false visits, 11,000 yuan");
    static final Citation EXPOSED = source(
            "NHSA-EXPOSED",
            "国家医保局曝光案例：挂床、虚构、串换",
            "https://xrxxw.com/article/view/109867.html",
            "empty stays, invented items, swapped items");
    static final Citation LIUPANSHUI = source(
            "LIUPANSHUI",
            "六盘水：挂床、超标准收费、将不予支付费用纳入医保结算（转载）",
            "http://ylqxzb.com/zbZcfg/Itembd676988d2a966.html",
            "twice the ordinary loss, five times the loss by fraud");
    static final Citation CARE_IS_NOT_MEDICAL = source(
            "SHANXI-2021",
            "山西省 2021 年医养结合医保支付规定（转载）：医保不付生活照料",
            "http://www.yanglaotiandi.com/nous/1365",
            "the fund pays diagnosis, medical nursing and rehabilitation, never life care; Taiyuan 2016 forbids it strictly");
    static final Citation ONE_BED = unaddressed(
            "TAIYUAN-2016",
            "太原：养老床位上的老人按门诊结算，住院须在医院床位",
            "newspaper; a hospital's own rule, https://m.001doc.com/doc/168743.html, names several persons in one bed");
    static final Citation SPLIT_STAY = unaddressed(
            "SPLIT-STAY",
            "分解住院：未达出院标准出院，短期内因同一疾病再入院",
            "mirror of a bureau's explanation; seven days there, fifteen in a hospital's own rule");
    static final Citation HAINAN_HOURS = source(
            "HAINAN-2026",
            "海南省长期护理保险 2026：居家服务按月限时，其中医疗护理另有上限",
            "http://www.cdhao.com/581982.html",
            "hours a month by level, with a limit for medical nursing within them");

    private Sources() {}

    private static Citation source(String key, String title, String address, String note) {
        return citation(key, title, Optional.of(address), note);
    }

    private static Citation unaddressed(String key, String title, String note) {
        return citation(key, title, Optional.empty(), note);
    }

    private static Citation citation(String key, String title, Optional<String> address, String note) {
        return Citation.builder()
                .key(key)
                .title(title)
                .lastChecked(LAST_CHECKED)
                .address(address)
                .note(note)
                .build();
    }
}
