package io.yiyang.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers are read as they were written; a second computation of the check character agrees with the first. */
class IdentityNumberPropertyTest {
    @Provide
    Arbitrary<String> citizens() {
        return IdentityNumbers.citizens();
    }

    @Provide
    Arbitrary<String> credits() {
        return IdentityNumbers.credits();
    }

    @Property(tries = 10_000)
    void anIdentityNumberIsReadAsItWasWrittenAndPrintsFourCharactersOnly(@ForAll("citizens") String text) {
        CitizenIdentityNumber number = CitizenIdentityNumber.of(text);

        assertThat(number.inFull()).isEqualTo(text);
        assertThat(CitizenIdentityNumber.of(number.inFull())).isEqualTo(number);
        assertThat(number).hasToString("*".repeat(14) + text.substring(14));
        assertThat(text).contains(number.birthDate().toString().replace("-", ""));
        assertThat(text).startsWith(number.issuingRegion().toString());
    }

    @Property(tries = 10_000)
    void aCreditCodeIsReadAsItWasWritten(@ForAll("credits") String text) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of(text);

        assertThat(code).hasToString(text).isEqualTo(UnifiedSocialCreditCode.of(code.toString()));
    }
}
