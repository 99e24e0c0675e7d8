package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Severity.FRAUD_SUSPECTED;
import static io.yiyang.billing.audit.Severity.ORDINARY;
import static io.yiyang.billing.audit.Severity.TO_VERIFY;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.outcome.ProblemCode;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Map;

/**
 * What is looked for in the records (稽核项目): each check has one code, how grave its findings are, and the rule or published
 * case that it rests on. Later versions may add checks: a caller's switch needs a default branch.
 */
public enum AuditCheck {
    /** One resident in two beds on a night. */
    DOUBLE_BED(
            "YY-B-301",
            TO_VERIFY,
            Sources.ONE_BED,
            "同一老人同一夜占用两张床位",
            "a resident has two beds on one night",
            "核对入住与住院起止时间，只保留一处",
            "check the times of both stays and keep one"),
    /** Two residents in one bed on a night. */
    SHARED_BED(
            "YY-B-302",
            TO_VERIFY,
            Sources.ONE_BED,
            "同一床位同一夜有两名老人",
            "two residents have one bed on the same night",
            "核对床位登记",
            "check which of them had the bed"),
    /** An inpatient who slept elsewhere without leave (挂床). */
    SLEPT_ELSEWHERE(
            "YY-B-303",
            ORDINARY,
            Sources.EXPOSED,
            "住院期间夜间在别处，疑似挂床",
            "an inpatient slept elsewhere without leave",
            "核对请假手续；无手续的退回相应费用",
            "check the leave papers, return what was charged without them"),
    /** An inpatient to whom nothing was done for days (挂床). */
    IDLE_STAY(
            "YY-B-304",
            ORDINARY,
            Sources.LIUPANSHUI,
            "住院期间连续多日无诊疗服务，疑似挂床",
            "an inpatient to whom nothing was done for days",
            "补充诊疗记录；没有的退回相应费用",
            "supply the records of treatment, or return what was charged"),
    /** Long-term care insurance on a day on which the region does not pay it. */
    LTCI_ON_HOSPITAL_DAY(
            "YY-B-305",
            ORDINARY,
            Sources.XUZHOU,
            "住院或家庭病床期间申报长期护理保险",
            "long-term care insurance on a day in hospital or with a home sickbed",
            "撤回该日的长护险结算",
            "take back that day's settlement"),
    /** One act, paid by two (一次服务，一个支付方). */
    TWO_PAYERS(
            "YY-B-306",
            ORDINARY,
            Sources.XUZHOU,
            "同一次服务由两方支付",
            "one act is charged to two payers",
            "保留应支付的一方，另一方退回",
            "keep the payer who owes it and return the other's share"),
    /** More charged than was done. */
    DUPLICATE_CHARGE(
            "YY-B-307",
            ORDINARY,
            Sources.PROVIDER_RULES,
            "收费数量超过实际服务次数",
            "more is charged than was done",
            "按实际服务次数收费，退回多收部分",
            "charge what was done and return the rest"),
    /** An item and a part of it, both charged (分解收费). */
    SPLIT_CHARGE(
            "YY-B-308",
            ORDINARY,
            Sources.PROVIDER_RULES,
            "项目内涵已包含的内容另行收费",
            "a part of an item is charged beside it",
            "退回另行收取的费用",
            "return what was charged for the part"),
    /** A price above the posted one. */
    PRICE_ABOVE_POSTED(
            "YY-B-309",
            ORDINARY,
            Sources.PROVIDER_RULES,
            "收费高于公示价格",
            "a price above the posted one",
            "按公示价格收费，退回差额",
            "charge the posted price and return the difference"),
    /** A higher price for the insured. */
    INSURED_DEARER(
            "YY-B-310",
            ORDINARY,
            Sources.PROVIDER_RULES,
            "参保人收费高于非参保人",
            "the insured pay more than the uninsured",
            "按相同价格收费，退回差额",
            "charge the same price and return the difference"),
    /** A service outside the insurance without prior written consent. */
    EXTRA_WITHOUT_CONSENT(
            "YY-B-311",
            ORDINARY,
            Sources.PROVIDER_RULES,
            "目录外服务未事先取得书面同意",
            "a service outside the insurance without prior written consent",
            "补充事前签署的书面同意；没有的退还本人",
            "supply the consent signed before, or give the money back"),
    /** A carer in two places at once. */
    CARER_OVERLAP(
            "YY-B-312",
            FRAUD_SUSPECTED,
            Sources.ZIBO,
            "同一护理员同一时间在两处服务",
            "a carer is in two places at once",
            "核对定位与签到记录",
            "check positions and signatures"),
    /** Too little time between two places. */
    CARER_TRAVEL(
            "YY-B-313",
            TO_VERIFY,
            Sources.ZIBO,
            "两处服务之间的间隔短于路途所需时间",
            "too little time to get from one place to the next",
            "核对定位与签到记录",
            "check positions and signatures"),
    /** A visit while its carer was away. */
    CARER_ABSENT(
            "YY-B-314",
            FRAUD_SUSPECTED,
            Sources.JINGAN,
            "护理员不在岗期间有服务记录",
            "a visit is logged while the carer was away",
            "核对考勤与定位记录；未提供的服务退回费用",
            "check attendance and positions, return what was not given"),
    /** A stay cut in two (分解住院). */
    SPLIT_STAY(
            "YY-B-315",
            ORDINARY,
            Sources.SPLIT_STAY,
            "出院后短期内再次入住同一医院，疑似分解住院",
            "back in the same hospital within the window after discharge",
            "登记再入院的正当理由，否则合并为一次住院",
            "record the lawful reason, or settle both as one stay"),
    /** Care on the medical ledger, or paid by a fund that pays no care. */
    CARE_AS_MEDICAL(
            "YY-B-316",
            ORDINARY,
            Sources.CARE_IS_NOT_MEDICAL,
            "将养老照料费用作为医疗费用结算",
            "care is charged as medical",
            "改列养老账目，退回基金支付",
            "move it to the care ledger and return what a fund paid"),
    /** Something else was charged than was done (串换). */
    SWAPPED_ITEM(
            "YY-B-317",
            ORDINARY,
            Sources.EXPOSED,
            "收费项目与实际服务不符，疑似串换",
            "something else is charged than was done",
            "按实际服务项目收费",
            "charge what was done"),
    /** Charged but never done (虚构服务). */
    NOT_PERFORMED(
            "YY-B-318",
            FRAUD_SUSPECTED,
            Sources.FUND_REGULATION,
            "收费项目没有实施记录",
            "charged, but there is no record that it was done",
            "补充实施记录；没有的退回费用",
            "supply the record, or return what was charged"),
    /** More than the quota of the month. */
    OVER_QUOTA(
            "YY-B-319",
            ORDINARY,
            Sources.HAINAN_HOURS,
            "长期护理保险支付超过当月限额",
            "long-term care insurance paid beyond the month's quota",
            "超出部分由基金退回，转为个人支付",
            "return what the fund paid beyond the quota");

    private final ProblemCode code;
    private final Severity severity;
    private final Citation source;
    private final BilingualText text;
    private final BilingualText remedy;

    AuditCheck(
            String code, Severity severity, Citation source, String zh, String en, String remedyZh, String remedyEn) {
        this.code = ProblemCode.of(code);
        this.severity = severity;
        this.source = source;
        this.text = BilingualText.of(zh, en);
        this.remedy = BilingualText.of(remedyZh, remedyEn);
    }

    /** The stable code of its findings. */
    public ProblemCode code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** The rule or published case that the check rests on. */
    public Citation source() {
        return source;
    }

    /** What a finding says. */
    public BilingualText text() {
        return text;
    }

    Problem problem() {
        return new Problem(code, text, Map.of(), List.of(remedy));
    }
}
