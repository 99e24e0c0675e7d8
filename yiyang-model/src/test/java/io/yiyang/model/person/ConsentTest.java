package io.yiyang.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.identity.PersonId;
import io.yiyang.model.person.Consent.Revocation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {
    private static final Instant GIVEN = Instant.parse("2026-04-11T01:00:00Z");
    private static final Instant REVOKED = Instant.parse("2026-04-12T01:00:00Z");
    private static final ConsentSigner SON =
            new ConsentSigner.ForResident(PersonId.of("person-1"), RepresentationBasis.AUTHORISED_AGENT);

    private static ImmutableConsent consent() {
        return (ImmutableConsent) Consent.builder()
                .resident(Residents.RESIDENT)
                .textVersion("referral/3")
                .signer(SON)
                .channel(ConsentChannel.PAPER)
                .givenAt(GIVEN)
                .addScopes(ConsentScope.REFERRAL, ConsentScope.of("a-local-scope"))
                .build();
    }

    private static Revocation revocation(Instant at) {
        return new Revocation(new ConsentSigner.Self(), ConsentChannel.TELEPHONE, at);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            scope,         at,                       covered, covered if revoked
            REFERRAL,      2026-04-11T00:59:59.999Z, false,   false
            REFERRAL,      2026-04-11T01:00:00Z,     true,    true
            REFERRAL,      2026-04-12T00:59:59.999Z, true,    true
            REFERRAL,      2026-04-12T01:00:00Z,     true,    false
            REFERRAL,      2030-01-01T00:00:00Z,     true,    false
            a-local-scope, 2026-04-11T01:00:00Z,     true,    true
            DATA_SHARING,  2026-04-11T01:00:00Z,     false,   false
            """)
    void aConsentCoversItsScopesFromTheInstantItWasGivenUntilItIsRevoked(
            String scope, Instant at, boolean covered, boolean ifRevoked) {
        assertThat(consent().covers(ConsentScope.of(scope), at)).isEqualTo(covered);
        assertThat(consent().revoked(revocation(REVOKED)).covers(ConsentScope.of(scope), at))
                .isEqualTo(ifRevoked);
    }

    @Test
    void aConsentRevokedTheInstantItWasGivenNeverCovers() {
        assertThat(consent().revoked(revocation(GIVEN)).covers(ConsentScope.REFERRAL, GIVEN))
                .isFalse();
    }

    @Test
    void aRevocationIsKeptWithSignerAndChannelAndHappensOnce() {
        Consent revoked = consent().revoked(revocation(REVOKED));

        assertThat(revoked.revocation()).contains(revocation(REVOKED));
        assertThat(revoked.signer()).isEqualTo(SON);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> revoked.revoked(revocation(REVOKED.plusSeconds(1))))
                .withMessage("consent: must not be revoked twice, but was revoked at 2026-04-12T01:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consent().revoked(revocation(GIVEN.minusNanos(1))))
                .withMessageStartingWith(
                        "revocation: must not be before the consent was given at 2026-04-11T01:00:00Z");
    }

    @Test
    void aConsentNamesItsTextAndCoversSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consent().withTextVersion(" "))
                .withMessage("textVersion: must not be blank, but was *** (1 characters)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consent().withScopes())
                .withMessage("scopes: must not be empty, but was []");
    }
}
