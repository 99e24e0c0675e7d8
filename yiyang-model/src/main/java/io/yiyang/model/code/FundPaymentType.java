package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The fund that pays a part of a settled bill (基金支付类型, fund_pay_type). The last two digits vary and one payer appears
 * under several codes: medical aid came back as 610100, 610101 and inside 999997, a hospital's share as 999996 and
 * 999997. So a row is summed by what the tenant's dictionary says it stands for, and an unknown one is shown, never
 * dropped. Source: public code of vendors and real settlement records.
 */
public final class FundPaymentType extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Pooled fund of employees (职工基本医疗保险统筹基金). */
    public static final FundPaymentType EMPLOYEE_POOL = of("310100");
    /** Maternity of employees (职工生育). */
    public static final FundPaymentType EMPLOYEE_MATERNITY = of("310103");
    /** Personal account (职工个人账户). */
    public static final FundPaymentType PERSONAL_ACCOUNT = of("310200");
    /** Medical subsidy of civil servants (公务员医疗补助). */
    public static final FundPaymentType CIVIL_SERVANT_SUBSIDY = of("320100");
    /** Large-amount medical cover (大额医疗补助). */
    public static final FundPaymentType LARGE_AMOUNT = of("330100");
    /** Accident cover of employees (职工意外伤害). */
    public static final FundPaymentType EMPLOYEE_ACCIDENT = of("330200");
    /** Medical cover of retired cadres (离休人员医疗保障). */
    public static final FundPaymentType RETIRED_CADRE = of("340100");
    /** Medical subsidy of disabled servicemen (残疾军人医疗补助). */
    public static final FundPaymentType DISABLED_SERVICEMAN = of("350100");
    /** Enterprise supplementary medical insurance (企业补充医疗保险). */
    public static final FundPaymentType ENTERPRISE_SUPPLEMENT = of("370100");
    /** Pooled fund of residents (城乡居民基本医疗保险统筹基金). */
    public static final FundPaymentType RESIDENT_POOL = of("390100");
    /** Catastrophic insurance of residents (城乡居民大病医疗保险). */
    public static final FundPaymentType RESIDENT_CATASTROPHIC = of("390200");
    /** Accident cover of residents (城乡居民意外伤害). */
    public static final FundPaymentType RESIDENT_ACCIDENT = of("390400");
    /** Work-injury insurance, as one vendor has it (工伤保险). */
    public static final FundPaymentType WORK_INJURY = of("410100");
    /** Maternity fund (生育基金). */
    public static final FundPaymentType MATERNITY = of("510100");
    /** Medical aid (医疗救助). */
    public static final FundPaymentType MEDICAL_AID = of("610100");
    /** Further medical aid (医疗再救助). */
    public static final FundPaymentType FURTHER_MEDICAL_AID = of("610102");
    /** Medical subsidy of entitled groups (优抚对象医疗补助). */
    public static final FundPaymentType PREFERENTIAL_TREATMENT = of("610200");
    /** Special-benefit insurance (特惠保). */
    public static final FundPaymentType SPECIAL_BENEFIT = of("620100");
    /** Waiver by the hospital (医院减免). */
    public static final FundPaymentType HOSPITAL_WAIVER = of("630100");
    /** Government backstop (政府兜底). */
    public static final FundPaymentType GOVERNMENT_BACKSTOP = of("640100");
    /** Borne or advanced by the hospital (医院垫付). */
    public static final FundPaymentType HOSPITAL_BORNE = of("999996");
    /** Other (其他). */
    public static final FundPaymentType OTHER = of("999997");

    private static final CodeDictionary<FundPaymentType> KNOWN = CodeDictionary.<FundPaymentType>ofStandardCodes(
                    "fund_pay_type")
            .with(EMPLOYEE_POOL, "职工基本医疗保险统筹基金", "pooled fund of employees")
            .with(EMPLOYEE_MATERNITY, "职工生育", "maternity of employees")
            .with(PERSONAL_ACCOUNT, "职工个人账户", "personal account")
            .with(CIVIL_SERVANT_SUBSIDY, "公务员医疗补助", "medical subsidy of civil servants")
            .with(LARGE_AMOUNT, "大额医疗补助", "large-amount medical cover")
            .with(EMPLOYEE_ACCIDENT, "职工意外伤害", "accident cover of employees")
            .with(RETIRED_CADRE, "离休人员医疗保障", "medical cover of retired cadres")
            .with(DISABLED_SERVICEMAN, "残疾军人医疗补助", "medical subsidy of disabled servicemen")
            .with(ENTERPRISE_SUPPLEMENT, "企业补充医疗保险", "enterprise supplementary medical insurance")
            .with(RESIDENT_POOL, "城乡居民基本医疗保险统筹基金", "pooled fund of residents")
            .with(RESIDENT_CATASTROPHIC, "城乡居民大病医疗保险", "catastrophic insurance of residents")
            .with(RESIDENT_ACCIDENT, "城乡居民意外伤害", "accident cover of residents")
            .with(WORK_INJURY, "工伤保险", "work-injury insurance")
            .with(MATERNITY, "生育基金", "maternity fund")
            .with(MEDICAL_AID, "医疗救助", "medical aid")
            .with(FURTHER_MEDICAL_AID, "医疗再救助", "further medical aid")
            .with(PREFERENTIAL_TREATMENT, "优抚对象医疗补助", "medical subsidy of entitled groups")
            .with(SPECIAL_BENEFIT, "特惠保", "special-benefit insurance")
            .with(HOSPITAL_WAIVER, "医院减免", "waiver by the hospital")
            .with(GOVERNMENT_BACKSTOP, "政府兜底", "government backstop")
            .with(HOSPITAL_BORNE, "医院垫付", "borne or advanced by the hospital")
            .with(OTHER, "其他", "other");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private FundPaymentType(String code) {
        super("fundPaymentType", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FundPaymentType of(String code) {
        return new FundPaymentType(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<FundPaymentType> known() {
        return KNOWN;
    }
}
