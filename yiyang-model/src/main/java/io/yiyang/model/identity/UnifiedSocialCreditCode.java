package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100): registering department, kind of body, six
 * digits of the region, nine characters of the organisation, and a check character over 31 characters (digits and
 * capitals without I, O, S, V, Z).
 *
 * <p>It is public and prints in full. The check character inside the organisation's own nine is not verified.
 */
public final class UnifiedSocialCreditCode implements Comparable<UnifiedSocialCreditCode>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM =
            Pattern.compile("[" + CheckCharacter.CREDIT_CODE + "]{2}[0-9]{6}[" + CheckCharacter.CREDIT_CODE + "]{10}");
    private static final String RULE = "must be 17 digits or capitals without I, O, S, V, Z, and their check character";
    private static final int REGION = 2;
    private static final int BODY = 8;
    private static final int CHECK = 17;

    private final String code;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private UnifiedSocialCreditCode(String code) {
        this.code = code;
    }

    /**
     * The code.
     *
     * @throws IllegalArgumentException if form or check character is wrong; the message does not repeat the text, which
     *     has the length of an identity number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnifiedSocialCreditCode of(String text) {
        Require.masked(fault(text).isEmpty(), "creditCode", RULE, text);
        return new UnifiedSocialCreditCode(text);
    }

    /** The code as somebody typed it. Refused: {@code YY-M-202} with the rule that it breaks. */
    public static Outcome<UnifiedSocialCreditCode> check(String text) {
        Optional<String> fault = fault(text);
        return fault.isEmpty()
                ? Outcome.of(new UnifiedSocialCreditCode(text))
                : Outcome.refused(Problem.of("YY-M-202", "统一社会信用代码不正确", "the unified social credit code is not correct")
                        .with("rule", fault.get())
                        .remedy("请核对登记证书", "compare it with the certificate"));
    }

    private static Optional<String> fault(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of("18 digits or capitals without I, O, S, V, Z; the third to the eighth are digits");
        }
        return CheckCharacter.mod31(text.substring(0, CHECK)) == text.charAt(CHECK)
                ? Optional.empty()
                : Optional.of("check character");
    }

    /** The region of the registering office. */
    public RegionCode registeringRegion() {
        return RegionCode.of(code.substring(REGION, BODY));
    }

    @Override
    public int compareTo(UnifiedSocialCreditCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnifiedSocialCreditCode that && code.equals(that.code);
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
