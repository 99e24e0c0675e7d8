package io.yiyang.model.json;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CitizenIdentityNumber;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.Identifier;
import io.yiyang.model.identity.IdentityDocumentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonIdentifier;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.identity.Sex;
import io.yiyang.model.identity.UnifiedSocialCreditCode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.identity}. */
final class IdentityCases {
    private IdentityCases() {}

    static final PersonIdentifier PASSPORT = new PersonIdentifier(IdentityDocumentType.PASSPORT, Made.PASSPORT);
    static final PersonIdentifier CARD = new PersonIdentifier(IdentityDocumentType.RESIDENT_IDENTITY_CARD, Made.NUMBER);

    static Arbitrary<PersonIdentifier> identifier() {
        return Any.oneOf(
                Combinators.combine(
                                Any.code(IdentityDocumentType.known(), IdentityDocumentType::of)
                                        .filter(type -> !type.equals(IdentityDocumentType.RESIDENT_IDENTITY_CARD)),
                                Any.id())
                        .as(PersonIdentifier::new),
                number().map(PersonIdentifier::of));
    }

    /** With the sum that ISO 7064 MOD 11-2 asks for, worked out here by the weights that GB 11643 prints. */
    static Arbitrary<CitizenIdentityNumber> number() {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        return Combinators.combine(
                        Any.region(), Any.date(), Arbitraries.integers().between(0, 999))
                .as((region, birth, sequence) -> {
                    String digits = region + birth.toString().replace("-", "") + (1000 + sequence);
                    digits = digits.substring(0, 14) + digits.substring(15);
                    int sum = 0;
                    for (int i = 0; i < weights.length; i++) {
                        sum += weights[i] * (digits.charAt(i) - '0');
                    }
                    return CitizenIdentityNumber.of(digits + "10X98765432".charAt(sum % 11));
                });
    }

    /** With the check character of GB 32100, worked out here by the powers of 3 modulo 31. */
    static Arbitrary<UnifiedSocialCreditCode> creditCode() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        return Combinators.combine(
                        Any.region(), Arbitraries.strings().withChars(alphabet).ofLength(11))
                .as((region, other) -> {
                    String text = other.substring(0, 2) + region + other.substring(2);
                    int sum = 0;
                    int weight = 1;
                    for (int i = 0; i < text.length(); i++) {
                        sum += alphabet.indexOf(text.charAt(i)) * weight;
                        weight = weight * 3 % 31;
                    }
                    return UnifiedSocialCreditCode.of(text + alphabet.charAt((31 - sum % 31) % 31));
                });
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.of(BedId.class, BedId.of("bed-1"), Any.id().map(BedId::of)),
                JsonCase.of(BillId.class, Made.BILL, Any.bill()),
                JsonCase.of(CaseId.class, Made.REFERRAL, Any.referral()),
                JsonCase.of(CommandId.class, CommandId.of("command-1"), Any.id().map(CommandId::of)),
                JsonCase.of(LineId.class, Made.LINE, Any.line()),
                JsonCase.of(OrganisationId.class, Made.HOME, Any.organisation()),
                JsonCase.of(PersonId.class, Made.DOCTOR, Any.person()),
                JsonCase.of(ResidentId.class, Made.RESIDENT, Any.resident()),
                JsonCase.of(SegmentId.class, Made.SEGMENT, Any.segment()),
                JsonCase.of(PersonName.class, Made.PERSON, Any.name()),
                JsonCase.of(CitizenIdentityNumber.class, CitizenIdentityNumber.of(Made.NUMBER), number()),
                JsonCase.of(
                        UnifiedSocialCreditCode.class, UnifiedSocialCreditCode.of("52000000001000000T"), creditCode()),
                JsonCase.code(IdentityDocumentType.class, IdentityDocumentType.known(), IdentityDocumentType::of),
                JsonCase.of(PersonIdentifier.class, PASSPORT, identifier()),
                JsonCase.constants(Sex.class));
    }

    static Map<Class<?>, String> without() {
        return Map.of(Identifier.class, "its kinds are read by their own types; a text does not tell the kind");
    }
}
