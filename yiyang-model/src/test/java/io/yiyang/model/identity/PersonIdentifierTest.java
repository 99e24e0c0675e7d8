package io.yiyang.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "PASSPORT, E00000000, PASSPORT *******00",
        "HONG_KONG_MACAO_TRAVEL_PERMIT, H0000000000, HONG_KONG_MACAO_TRAVEL_PERMIT *********00",
        "TAIWAN_TRAVEL_PERMIT, 00000000, TAIWAN_TRAVEL_PERMIT ******00",
        "FOREIGNER_PERMANENT_RESIDENCE, CHN000000000000, FOREIGNER_PERMANENT_RESIDENCE ************000",
        "RESIDENT_IDENTITY_CARD, 000000194002290012, RESIDENT_IDENTITY_CARD **************0012",
        "OTHER, 000000400229001, OTHER ************001",
        "OTHER, 123, OTHER ***",
        "a-local-kind.7, 1234, a-local-kind.7 ***4"
    })
    void anIdentifierOfAnyKindIsKeptAndPrintsItsLastQuarter(String type, String value, String printed) {
        PersonIdentifier identifier = new PersonIdentifier(IdentityDocumentType.of(type), value);

        assertThat(identifier.value()).isEqualTo(value);
        assertThat(identifier).hasToString(printed);
    }

    @Test
    void theNumberOfAnIdentityCardMustBeCorrect() {
        CitizenIdentityNumber number = CitizenIdentityNumber.of("000000194002290012");

        assertThat(PersonIdentifier.of(number))
                .isEqualTo(new PersonIdentifier(IdentityDocumentType.RESIDENT_IDENTITY_CARD, "000000194002290012"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PersonIdentifier(IdentityDocumentType.RESIDENT_IDENTITY_CARD, "000000194002290013"))
                .withMessageNotContaining("0000001940");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " E00000000", "E00000000\n", "E0000\u00a00000"})
    void aBadTextIsRefusedAndNotRepeated(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonIdentifier(IdentityDocumentType.PASSPORT, value))
                .withMessage("value: must be 1 to 64 characters without white space, but was *** (" + value.length()
                        + " characters)");
    }
}
