package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * The kind of document that identifies a person (证件类型): an open list. National lists number these kinds differently
 * (03 is a passport in one and a police officer's card in another), so the constants have names of their own and a
 * tenant's dictionary maps its numbers to them.
 */
public final class IdentityDocumentType extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Resident identity card of a citizen (居民身份证); its number is a {@link CitizenIdentityNumber}. */
    public static final IdentityDocumentType RESIDENT_IDENTITY_CARD = of("RESIDENT_IDENTITY_CARD");
    /** Household register (居民户口簿). */
    public static final IdentityDocumentType HOUSEHOLD_REGISTER = of("HOUSEHOLD_REGISTER");
    /** Passport, Chinese or foreign (护照). */
    public static final IdentityDocumentType PASSPORT = of("PASSPORT");
    /** Mainland travel permit of a resident of Hong Kong or Macao (港澳居民来往内地通行证). */
    public static final IdentityDocumentType HONG_KONG_MACAO_TRAVEL_PERMIT = of("HONG_KONG_MACAO_TRAVEL_PERMIT");
    /** Mainland travel permit of a resident of Taiwan (台湾居民来往大陆通行证). */
    public static final IdentityDocumentType TAIWAN_TRAVEL_PERMIT = of("TAIWAN_TRAVEL_PERMIT");
    /** Residence permit of a resident of Hong Kong, Macao or Taiwan (港澳台居民居住证). */
    public static final IdentityDocumentType HONG_KONG_MACAO_TAIWAN_RESIDENCE_PERMIT =
            of("HONG_KONG_MACAO_TAIWAN_RESIDENCE_PERMIT");
    /** Foreigner's permanent residence card (外国人永久居留身份证). */
    public static final IdentityDocumentType FOREIGNER_PERMANENT_RESIDENCE = of("FOREIGNER_PERMANENT_RESIDENCE");
    /** Officer's or soldier's card (军官证、士兵证). */
    public static final IdentityDocumentType MILITARY_CARD = of("MILITARY_CARD");
    /** Disabled person's certificate (残疾人证). */
    public static final IdentityDocumentType DISABILITY_CERTIFICATE = of("DISABILITY_CERTIFICATE");
    /** Social security card (社会保障卡). */
    public static final IdentityDocumentType SOCIAL_SECURITY_CARD = of("SOCIAL_SECURITY_CARD");
    /** Person number of the national medical-insurance platform (医保人员编号, psn_no). */
    public static final IdentityDocumentType MEDICAL_INSURANCE_NUMBER = of("MEDICAL_INSURANCE_NUMBER");
    /** Anything else, such as an old number that fails today's check (其他证件). */
    public static final IdentityDocumentType OTHER = of("OTHER");

    private static final CodeDictionary<IdentityDocumentType> KNOWN =
            CodeDictionary.<IdentityDocumentType>ofStandardCodes("identity-document-type")
                    .with(RESIDENT_IDENTITY_CARD, "居民身份证", "resident identity card")
                    .with(HOUSEHOLD_REGISTER, "居民户口簿", "household register")
                    .with(PASSPORT, "护照", "passport")
                    .with(HONG_KONG_MACAO_TRAVEL_PERMIT, "港澳居民来往内地通行证", "Hong Kong and Macao travel permit")
                    .with(TAIWAN_TRAVEL_PERMIT, "台湾居民来往大陆通行证", "Taiwan travel permit")
                    .with(
                            HONG_KONG_MACAO_TAIWAN_RESIDENCE_PERMIT,
                            "港澳台居民居住证",
                            "Hong Kong, Macao and Taiwan residence permit")
                    .with(FOREIGNER_PERMANENT_RESIDENCE, "外国人永久居留身份证", "foreigner's permanent residence card")
                    .with(MILITARY_CARD, "军官证、士兵证", "military card")
                    .with(DISABILITY_CERTIFICATE, "残疾人证", "disabled person's certificate")
                    .with(SOCIAL_SECURITY_CARD, "社会保障卡", "social security card")
                    .with(MEDICAL_INSURANCE_NUMBER, "医保人员编号", "medical-insurance person number")
                    .with(OTHER, "其他证件", "other document");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private IdentityDocumentType(String code) {
        super("documentType", code);
    }

    /**
     * The kind with this code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdentityDocumentType of(String code) {
        return new IdentityDocumentType(code);
    }

    /** The kinds that the library knows. */
    public static CodeDictionary<IdentityDocumentType> known() {
        return KNOWN;
    }
}
