package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The group an insured person belongs to (人员类别, psn_type). Some regions use two digits and one uses six, so a group is
 * never cut out of a code: a tenant's dictionary says what a code stands for. Source: public code of a vendor, which
 * names no difference between 1201, 1202 and 1203 or between 1402 and 1405, and does not name 16xx; those have no constant.
 */
public final class PersonType extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Employed (在职), as regions with two digits write it. */
    public static final PersonType EMPLOYED = of("11");
    /** Retired (退休), as regions with two digits write it. */
    public static final PersonType RETIRED = of("12");
    /** Resident under age (居民未成年), as regions with two digits write it. */
    public static final PersonType MINOR_RESIDENT = of("14");
    /** Adult resident (居民成年), as regions with two digits write it. */
    public static final PersonType ADULT_RESIDENT = of("15");
    /** Old resident (居民老年), as regions with two digits write it. */
    public static final PersonType OLD_RESIDENT = of("16");
    /** Employed person of an enterprise (在职职工). */
    public static final PersonType EMPLOYED_WORKER = of("1101");
    /** Employed civil servant (在职公务员). */
    public static final PersonType EMPLOYED_CIVIL_SERVANT = of("1102");
    /** Flexibly employed (灵活就业人员). */
    public static final PersonType FLEXIBLY_EMPLOYED = of("1103");
    /** Retired cadre (离休). */
    public static final PersonType RETIRED_CADRE = of("1300");
    /** Newborn (新生儿). */
    public static final PersonType NEWBORN = of("1401");

    private static final CodeDictionary<PersonType> KNOWN = CodeDictionary.<PersonType>ofStandardCodes("psn_type")
            .with(EMPLOYED, "在职", "employed")
            .with(RETIRED, "退休", "retired")
            .with(MINOR_RESIDENT, "居民未成年", "resident under age")
            .with(ADULT_RESIDENT, "居民成年", "adult resident")
            .with(OLD_RESIDENT, "居民老年", "old resident")
            .with(EMPLOYED_WORKER, "在职职工", "employed worker")
            .with(EMPLOYED_CIVIL_SERVANT, "在职公务员", "employed civil servant")
            .with(FLEXIBLY_EMPLOYED, "灵活就业人员", "flexibly employed")
            .with(of("1201"), "退休", "retired")
            .with(of("1202"), "退休", "retired")
            .with(of("1203"), "退休", "retired")
            .with(RETIRED_CADRE, "离休", "retired cadre")
            .with(NEWBORN, "新生儿", "newborn")
            .with(of("1402"), "居民未成年", "resident under age")
            .with(of("1403"), "居民未成年", "resident under age")
            .with(of("1404"), "居民未成年", "resident under age")
            .with(of("1405"), "居民未成年", "resident under age")
            .with(of("1501"), "居民成年", "adult resident");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private PersonType(String code) {
        super("personType", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonType of(String code) {
        return new PersonType(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<PersonType> known() {
        return KNOWN;
    }
}
