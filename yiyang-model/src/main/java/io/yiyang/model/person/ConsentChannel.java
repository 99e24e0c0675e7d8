package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * How a consent was given or revoked (同意方式): an open list.
 */
public final class ConsentChannel extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Signed on paper (纸质签署). */
    public static final ConsentChannel PAPER = of("PAPER");
    /** Electronic signature (电子签名). */
    public static final ConsentChannel ELECTRONIC_SIGNATURE = of("ELECTRONIC_SIGNATURE");
    /** Oral before a witness (口头并有见证). */
    public static final ConsentChannel ORAL_WITNESSED = of("ORAL_WITNESSED");
    /** By telephone (电话确认). */
    public static final ConsentChannel TELEPHONE = of("TELEPHONE");
    /** Confirmed online (线上确认). */
    public static final ConsentChannel ONLINE = of("ONLINE");

    private static final CodeDictionary<ConsentChannel> KNOWN = CodeDictionary.<ConsentChannel>ofStandardCodes(
                    "consent-channel")
            .with(PAPER, "纸质签署", "signed on paper")
            .with(ELECTRONIC_SIGNATURE, "电子签名", "electronic signature")
            .with(ORAL_WITNESSED, "口头并有见证", "oral before a witness")
            .with(TELEPHONE, "电话确认", "by telephone")
            .with(ONLINE, "线上确认", "confirmed online");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ConsentChannel(String code) {
        super("consentChannel", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConsentChannel of(String code) {
        return new ConsentChannel(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<ConsentChannel> known() {
        return KNOWN;
    }
}
