package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The scheme a person is enrolled in (险种类型, insutype), with one code of our own for commercial cover, which the
 * national list does not have. Source: public code of a vendor; a local 39999 was seen.
 */
public final class InsuranceType extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Basic medical insurance of employees (职工基本医疗保险). */
    public static final InsuranceType EMPLOYEE = of("310");
    /** Medical subsidy of civil servants (公务员医疗补助). */
    public static final InsuranceType CIVIL_SERVANT_SUBSIDY = of("320");
    /** Large-amount medical cover (大额医疗费用补助). */
    public static final InsuranceType LARGE_AMOUNT = of("330");
    /** Medical cover of retired cadres (离休人员医疗保障). */
    public static final InsuranceType RETIRED_CADRE = of("340");
    /** Medical subsidy of disabled servicemen, grades 1 to 6 (一至六级残疾军人医疗补助). */
    public static final InsuranceType DISABLED_SERVICEMAN = of("350");
    /** Medical cover of Red Army veterans (老红军医疗保障). */
    public static final InsuranceType OLD_RED_ARMY = of("360");
    /** Enterprise supplementary medical insurance (企业补充医疗保险). */
    public static final InsuranceType ENTERPRISE_SUPPLEMENT = of("370");
    /** New rural cooperative medical scheme (新型农村合作医疗). */
    public static final InsuranceType NEW_RURAL = of("380");
    /** Basic medical insurance of residents (城乡居民基本医疗保险). */
    public static final InsuranceType RESIDENT = of("390");
    /** Basic medical insurance of urban residents (城镇居民基本医疗保险). */
    public static final InsuranceType URBAN_RESIDENT = of("391");
    /** Catastrophic insurance of residents (城乡居民大病医疗保险). */
    public static final InsuranceType RESIDENT_CATASTROPHIC = of("392");
    /** Medical cover of other special groups (其他特殊人员医疗保障). */
    public static final InsuranceType OTHER_SPECIAL = of("399");
    /** Long-term care insurance (长期照护保险). */
    public static final InsuranceType LONG_TERM_CARE = of("410");
    /** Maternity insurance (生育保险). */
    public static final InsuranceType MATERNITY = of("510");
    /** Commercial insurance (商业保险). */
    public static final InsuranceType COMMERCIAL = of("COMMERCIAL");

    private static final CodeDictionary<InsuranceType> KNOWN = CodeDictionary.<InsuranceType>ofStandardCodes("insutype")
            .with(EMPLOYEE, "职工基本医疗保险", "basic medical insurance of employees")
            .with(CIVIL_SERVANT_SUBSIDY, "公务员医疗补助", "medical subsidy of civil servants")
            .with(LARGE_AMOUNT, "大额医疗费用补助", "large-amount medical cover")
            .with(RETIRED_CADRE, "离休人员医疗保障", "medical cover of retired cadres")
            .with(DISABLED_SERVICEMAN, "一至六级残疾军人医疗补助", "medical subsidy of disabled servicemen, grades 1 to 6")
            .with(OLD_RED_ARMY, "老红军医疗保障", "medical cover of Red Army veterans")
            .with(ENTERPRISE_SUPPLEMENT, "企业补充医疗保险", "enterprise supplementary medical insurance")
            .with(NEW_RURAL, "新型农村合作医疗", "new rural cooperative medical scheme")
            .with(RESIDENT, "城乡居民基本医疗保险", "basic medical insurance of residents")
            .with(URBAN_RESIDENT, "城镇居民基本医疗保险", "basic medical insurance of urban residents")
            .with(RESIDENT_CATASTROPHIC, "城乡居民大病医疗保险", "catastrophic insurance of residents")
            .with(OTHER_SPECIAL, "其他特殊人员医疗保障", "medical cover of other special groups")
            .with(LONG_TERM_CARE, "长期照护保险", "long-term care insurance")
            .with(MATERNITY, "生育保险", "maternity insurance")
            .with(COMMERCIAL, "商业保险", "commercial insurance");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private InsuranceType(String code) {
        super("insuranceType", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InsuranceType of(String code) {
        return new InsuranceType(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<InsuranceType> known() {
        return KNOWN;
    }
}
