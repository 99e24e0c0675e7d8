package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * What a consent covers (同意范围): an open list.
 */
public final class ConsentScope extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Referral (转诊). */
    public static final ConsentScope REFERRAL = of("REFERRAL");
    /** Passing records on (资料共享). */
    public static final ConsentScope DATA_SHARING = of("DATA_SHARING");
    /** Change between care bed and medical bed (床位转换). */
    public static final ConsentScope BED_CONVERSION = of("BED_CONVERSION");
    /** Goals of hospice care (安宁疗护目标). */
    public static final ConsentScope HOSPICE_GOALS = of("HOSPICE_GOALS");
    /** Home sickbed (家庭病床). */
    public static final ConsentScope HOME_SICKBED = of("HOME_SICKBED");
    /** Assessment (能力评估). */
    public static final ConsentScope ASSESSMENT = of("ASSESSMENT");
    /** Remote monitoring (远程监护). */
    public static final ConsentScope REMOTE_MONITORING = of("REMOTE_MONITORING");
    /** Family-doctor contract (家庭医生签约). */
    public static final ConsentScope FAMILY_DOCTOR = of("FAMILY_DOCTOR");

    private static final CodeDictionary<ConsentScope> KNOWN = CodeDictionary.<ConsentScope>ofStandardCodes(
                    "consent-scope")
            .with(REFERRAL, "转诊", "referral")
            .with(DATA_SHARING, "资料共享", "passing records on")
            .with(BED_CONVERSION, "床位转换", "change between care bed and medical bed")
            .with(HOSPICE_GOALS, "安宁疗护目标", "goals of hospice care")
            .with(HOME_SICKBED, "家庭病床", "home sickbed")
            .with(ASSESSMENT, "能力评估", "assessment")
            .with(REMOTE_MONITORING, "远程监护", "remote monitoring")
            .with(FAMILY_DOCTOR, "家庭医生签约", "family-doctor contract");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ConsentScope(String code) {
        super("consentScope", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConsentScope of(String code) {
        return new ConsentScope(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<ConsentScope> known() {
        return KNOWN;
    }
}
