package io.yiyang.model.charge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a charge is for (收费类别): an open list of codes. The medical codes 01 to 14 are those of the national interface
 * (med_chrgitm_type); the care codes are the items that care homes charge. An unknown code is kept as it is; whether it
 * can be separated is for the separation table to say.
 */
public final class ChargeCategory implements Comparable<ChargeCategory>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("[0-9A-Z_]{1,32}");
    private static final Map<String, BilingualText> LABELS = labels();

    /** Care-home bed fee (床位费). */
    public static final ChargeCategory CARE_BED = of("CARE_BED");
    /** Care fee by level (照料护理费). */
    public static final ChargeCategory CARE_NURSING = of("CARE_NURSING");
    /** Meals (伙食费). */
    public static final ChargeCategory CARE_MEAL = of("CARE_MEAL");
    /** Fee for a bed kept while its resident is away (床位保留费). */
    public static final ChargeCategory CARE_BED_HOLD = of("CARE_BED_HOLD");
    /** Water and electricity, air conditioning and heating (水电空调取暖费). */
    public static final ChargeCategory CARE_UTILITIES = of("CARE_UTILITIES");
    /** Services that a resident asks for beside the contract's (特需服务费). */
    public static final ChargeCategory CARE_SPECIAL = of("CARE_SPECIAL");
    /** What the home buys or does on a resident's behalf (代办费). */
    public static final ChargeCategory CARE_AGENCY = of("CARE_AGENCY");
    /** Bedding, one-off and other items (其他养老费用). */
    public static final ChargeCategory CARE_OTHER = of("CARE_OTHER");

    private final String code;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ChargeCategory(String code) {
        this.code = code;
    }

    /**
     * The category with this code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 32 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChargeCategory of(String code) {
        Require.text(FORM.matcher(code).matches(), "code", "must be 1 to 32 digits, capitals or underscores", code);
        return new ChargeCategory(code);
    }

    private static Map<String, BilingualText> labels() {
        Map<String, BilingualText> labels = new LinkedHashMap<>();
        labels.put("01", BilingualText.of("床位费", "ward bed"));
        labels.put("02", BilingualText.of("诊察费", "consultation"));
        labels.put("03", BilingualText.of("检查费", "examination"));
        labels.put("04", BilingualText.of("化验费", "laboratory"));
        labels.put("05", BilingualText.of("治疗费", "treatment"));
        labels.put("06", BilingualText.of("手术费", "surgery"));
        labels.put("07", BilingualText.of("护理费", "medical nursing"));
        labels.put("08", BilingualText.of("卫生材料费", "medical consumables"));
        labels.put("09", BilingualText.of("西药费", "western medicine"));
        labels.put("10", BilingualText.of("中药饮片费", "herbal pieces"));
        labels.put("11", BilingualText.of("中成药费", "Chinese patent medicine"));
        labels.put("12", BilingualText.of("一般诊疗费", "general clinic fee"));
        labels.put("13", BilingualText.of("挂号费", "registration"));
        labels.put("14", BilingualText.of("其他费", "other medical"));
        labels.put("CARE_BED", BilingualText.of("养老床位费", "care-home bed"));
        labels.put("CARE_NURSING", BilingualText.of("照料护理费", "care"));
        labels.put("CARE_MEAL", BilingualText.of("伙食费", "meals"));
        labels.put("CARE_BED_HOLD", BilingualText.of("床位保留费", "bed hold"));
        labels.put("CARE_UTILITIES", BilingualText.of("水电空调取暖费", "utilities"));
        labels.put("CARE_SPECIAL", BilingualText.of("特需服务费", "special services"));
        labels.put("CARE_AGENCY", BilingualText.of("代办费", "errands and purchases"));
        labels.put("CARE_OTHER", BilingualText.of("其他养老费用", "other care"));
        return labels;
    }

    /** Whether it is a known category of the national interface, 01 to 14. */
    public boolean isNational() {
        return LABELS.containsKey(code) && !isCare();
    }

    /** Whether it is a known item of care homes. */
    public boolean isCare() {
        return LABELS.containsKey(code) && code.startsWith("CARE_");
    }

    /** The name of a known code. */
    public Optional<BilingualText> label() {
        return Optional.ofNullable(LABELS.get(code));
    }

    @Override
    public int compareTo(ChargeCategory other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChargeCategory that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
