package io.yiyang.billing.payer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who pays a part of a bill (支付方): an open list, because provinces and insurers add funds. An unknown payer is kept with
 * its code and never dropped.
 */
public final class Payer implements Comparable<Payer>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Map<String, BilingualText> LABELS = Map.ofEntries(
            Map.entry("POOLED_FUND", BilingualText.of("基本医保统筹基金", "basic insurance pooled fund")),
            Map.entry("LARGE_AMOUNT", BilingualText.of("职工大额医疗", "large-amount fund")),
            Map.entry("CATASTROPHIC", BilingualText.of("大病保险", "catastrophic insurance")),
            Map.entry("CIVIL_SERVANT", BilingualText.of("公务员医疗补助", "civil-servant supplement")),
            Map.entry("ENTERPRISE", BilingualText.of("企业补充医疗保险", "enterprise supplement")),
            Map.entry("MEDICAL_AID", BilingualText.of("医疗救助", "medical aid")),
            Map.entry("LARGE_COST_AID", BilingualText.of("大额费用医疗救助", "large-cost medical aid")),
            Map.entry("TILT_AID", BilingualText.of("倾斜救助", "tilt aid")),
            Map.entry("LONG_TERM_CARE", BilingualText.of("长期护理保险", "long-term care insurance")),
            Map.entry("CARE_VOUCHER", BilingualText.of("养老服务消费补贴", "care voucher")),
            Map.entry("COMMERCIAL", BilingualText.of("商业补充保险", "commercial supplement")),
            Map.entry("PERSONAL_ACCOUNT", BilingualText.of("个人账户", "personal account")),
            Map.entry("FAMILY_ACCOUNT", BilingualText.of("家庭共济账户", "family account")),
            Map.entry("HOSPITAL", BilingualText.of("医院负担", "borne by the hospital")),
            Map.entry("PROVIDER_WAIVER", BilingualText.of("机构减免", "waived by the provider")),
            Map.entry("PERSON", BilingualText.of("个人支付", "the person")));

    /** The pooled fund of basic medical insurance (基本医保统筹基金). */
    public static final Payer POOLED_FUND = of("POOLED_FUND");
    /** Catastrophic insurance of residents (大病保险). */
    public static final Payer CATASTROPHIC = of("CATASTROPHIC");
    /** Large-cost medical aid (大额费用医疗救助). */
    public static final Payer LARGE_COST_AID = of("LARGE_COST_AID");
    /** Tilt aid (倾斜救助). */
    public static final Payer TILT_AID = of("TILT_AID");
    /** Long-term care insurance (长期护理保险). */
    public static final Payer LONG_TERM_CARE = of("LONG_TERM_CARE");
    /** The care voucher (养老服务消费补贴). */
    public static final Payer CARE_VOUCHER = of("CARE_VOUCHER");
    /** A commercial supplement (商业补充保险). */
    public static final Payer COMMERCIAL = of("COMMERCIAL");
    /** The person's account within the insurance (个人账户). */
    public static final Payer PERSONAL_ACCOUNT = of("PERSONAL_ACCOUNT");
    /** The person, who pays what nobody else does (个人支付). */
    public static final Payer PERSON = of("PERSON");

    private final String code;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Payer(String code) {
        this.code = code;
    }

    /**
     * The payer with this code, known or not.
     *
     * @throws IllegalArgumentException if it is not capitals, digits and underscores, starting with a capital, up to 32
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Payer of(String code) {
        Require.text(FORM.matcher(code).matches(), "code", "must be capitals, digits, underscores, up to 32", code);
        return new Payer(code);
    }

    /** The name of a known payer. */
    public Optional<BilingualText> label() {
        return Optional.ofNullable(LABELS.get(code));
    }

    @Override
    public int compareTo(Payer other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payer that && code.equals(that.code);
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
