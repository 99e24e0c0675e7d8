package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The kind of medical treatment that is settled (医疗类别, med_type). Only the core that several platforms share has
 * constants; the codes for elderly care (61, 71, 2105, 2114, 3101) and 9901 to 9903 differ between provinces and come
 * from a tenant's dictionary. Source: public code of four vendors, no official list was read.
 */
public final class MedicalTreatmentType extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Outpatient (普通门诊). */
    public static final MedicalTreatmentType OUTPATIENT = of("11");
    /** Outpatient registration (门诊挂号). */
    public static final MedicalTreatmentType OUTPATIENT_REGISTRATION = of("12");
    /** Emergency (急诊). */
    public static final MedicalTreatmentType EMERGENCY = of("13");
    /** Outpatient chronic and special diseases (门诊慢特病). */
    public static final MedicalTreatmentType OUTPATIENT_CHRONIC_DISEASE = of("14");
    /** Inpatient (普通住院). */
    public static final MedicalTreatmentType INPATIENT = of("21");
    /** Inpatient for an injury (外伤住院). */
    public static final MedicalTreatmentType INPATIENT_INJURY = of("22");
    /** Inpatient transferred to another place (转外诊治住院). */
    public static final MedicalTreatmentType INPATIENT_TRANSFERRED_OUT = of("23");
    /** Inpatient from emergency (急诊转住院). */
    public static final MedicalTreatmentType INPATIENT_FROM_EMERGENCY = of("24");
    /** Day surgery (日间手术). */
    public static final MedicalTreatmentType DAY_SURGERY = of("28");
    /** Purchase at a pharmacy (药店购药). */
    public static final MedicalTreatmentType PHARMACY_PURCHASE = of("41");
    /** Maternity outpatient (生育门诊). */
    public static final MedicalTreatmentType MATERNITY_OUTPATIENT = of("51");
    /** Maternity inpatient (生育住院). */
    public static final MedicalTreatmentType MATERNITY_INPATIENT = of("52");
    /** Family planning (计划生育). */
    public static final MedicalTreatmentType FAMILY_PLANNING = of("53");

    private static final CodeDictionary<MedicalTreatmentType> KNOWN =
            CodeDictionary.<MedicalTreatmentType>ofStandardCodes("med_type")
                    .with(OUTPATIENT, "普通门诊", "outpatient")
                    .with(OUTPATIENT_REGISTRATION, "门诊挂号", "outpatient registration")
                    .with(EMERGENCY, "急诊", "emergency")
                    .with(OUTPATIENT_CHRONIC_DISEASE, "门诊慢特病", "outpatient chronic and special diseases")
                    .with(INPATIENT, "普通住院", "inpatient")
                    .with(INPATIENT_INJURY, "外伤住院", "inpatient for an injury")
                    .with(INPATIENT_TRANSFERRED_OUT, "转外诊治住院", "inpatient transferred to another place")
                    .with(INPATIENT_FROM_EMERGENCY, "急诊转住院", "inpatient from emergency")
                    .with(DAY_SURGERY, "日间手术", "day surgery")
                    .with(PHARMACY_PURCHASE, "药店购药", "purchase at a pharmacy")
                    .with(MATERNITY_OUTPATIENT, "生育门诊", "maternity outpatient")
                    .with(MATERNITY_INPATIENT, "生育住院", "maternity inpatient")
                    .with(FAMILY_PLANNING, "计划生育", "family planning");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private MedicalTreatmentType(String code) {
        super("medicalTreatmentType", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MedicalTreatmentType of(String code) {
        return new MedicalTreatmentType(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<MedicalTreatmentType> known() {
        return KNOWN;
    }
}
