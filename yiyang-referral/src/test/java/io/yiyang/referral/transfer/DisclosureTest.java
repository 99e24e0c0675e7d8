package io.yiyang.referral.transfer;

import static io.yiyang.referral.workflow.Side.COORDINATOR;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.RESIDENT;
import static io.yiyang.referral.workflow.Side.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.journey.ExampleFiles;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.Disclosure.Extent;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.Offer;
import io.yiyang.referral.workflow.Side;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Minimal data before acceptance, the full record after it. */
class DisclosureTest {
    private static final ReferralPolicy POLICY = ExampleFiles.policy("chongqing-2026-04");
    private static final Set<FormField> MINIMUM = Objects.requireNonNull(
                    POLICY.minimalData().get(Direction.UP))
            .value()
            .fields();

    private static Disclosure shown(Desk desk) {
        return Disclosure.of(desk.referral, desk.policy);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {
                "DRAFT",
                "CONSENT_RECORDED",
                "SUBMITTED",
                "UNDER_REVIEW",
                "ACCEPTED",
                "SCHEDULED",
                "IN_TRANSIT",
                "ARRIVED",
                "UNDER_CARE",
                "OUTCOME_SENT",
                "RETURNING",
                "FOLLOW_UP_DUE",
                "CLOSED"
            })
    void givenAReferralOnItsRoad_whenTheReceiverLooks_thenItIsNothingThenTheMinimumThenAll(ReferralState state) {
        Disclosure shown = shown(Desk.at(state));
        assertThat(shown.receiver()).isEqualTo(Desk.HOSPITAL);
        if (state.compareTo(ReferralState.SUBMITTED) < 0) {
            assertThat(shown).isEqualTo(new Disclosure(Desk.HOSPITAL, Extent.NOTHING, Set.of(), Set.of()));
        } else if (state.compareTo(ReferralState.ACCEPTED) < 0) {
            assertThat(shown)
                    .isEqualTo(
                            new Disclosure(Desk.HOSPITAL, Extent.MINIMUM, MINIMUM, Set.of(DocumentKind.REFERRAL_FORM)));
            assertThat(shown.fields()).doesNotContain(FormField.RESIDENT, FormField.PAST_HISTORY);
        } else {
            assertThat(shown.extent()).isEqualTo(Extent.FULL);
            assertThat(shown.fields()).containsExactlyInAnyOrder(FormField.values());
            assertThat(shown.papers()).containsExactlyInAnyOrder(DocumentKind.values());
        }
    }

    @Test
    void givenAQuestion_whenItIsAnswered_thenTheReceiverSeesTheAnswerAndNoMore() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW)
                .done(RECEIVER, h -> new RequestInfo(h, new FreeText("past history?")))
                .done(
                        SENDER,
                        h -> new SupplyInfo(
                                h,
                                Set.of(FormField.PAST_HISTORY),
                                Set.of(new Document(DocumentKind.EXAMINATION_REPORT, "1"))));
        Set<FormField> more = EnumSet.copyOf(MINIMUM);
        more.add(FormField.PAST_HISTORY);
        assertThat(shown(desk).fields()).isEqualTo(more);
        assertThat(shown(desk).papers())
                .containsExactlyInAnyOrder(DocumentKind.REFERRAL_FORM, DocumentKind.EXAMINATION_REPORT);
    }

    @Test
    void givenADraft_whenMoreThanTheMinimumIsSent_thenItIsRefusedAndToldWhatIsTooMuch() {
        Desk desk = Desk.at(ReferralState.CONSENT_RECORDED);
        assertThat(desk.refused(SENDER, h -> new Submit(h, Set.of(FormField.values()), Desk.PAPERS))
                        .failed())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).hasToString("YY-R-045");
                    assertThat(problem.toString())
                            .contains("EXAMINATION_REPORT")
                            .doesNotContain("REFERRAL_FORM");
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"RECEIVER", "COORDINATOR"})
    void givenAReferralWithoutTheMinimum_whenItIsAccepted_thenItWaitsForWhatIsMissing(Side side) {
        // The form was complete by the rule of the day it was sent; the minimum came with a later policy.
        ReferralPolicy before = ((ImmutableReferralPolicy) POLICY)
                .withMinimalData(Map.of())
                .withRequiredFields(Map.of())
                .withRequiredDocuments(Map.of());
        Desk sent = Desk.at(ReferralState.CONSENT_RECORDED, Priority.PLANNED, before)
                .done(SENDER, h -> new Submit(h, EnumSet.of(FormField.REASON), Set.of()))
                .done(RECEIVER, Claim::new);
        Desk desk = sent.under(POLICY);
        assertThat(side == RECEIVER ? desk.refused(side, Accept::new) : desk.refused(side, AcceptByProxy::new))
                .satisfies(rejection -> {
                    assertThat(rejection.code()).hasToString("YY-R-046");
                    assertThat(rejection.toString())
                            .contains("missingFields=[FIRST_IMPRESSION, ALLERGY_STATUS")
                            .contains("missingPapers=[REFERRAL_FORM]");
                });
        assertThat(desk.refused(
                                RECEIVER,
                                h -> new OfferAlternative(h, Optional.of(desk.now), Optional.empty(), Optional.empty()))
                        .code())
                .hasToString("YY-R-046");
        assertThat(ReferralWorkflow.INSTANCE.available(
                        desk.referral, desk.header(RECEIVER, Desk.HOSPITAL, 1).actor(), desk.now, POLICY))
                .filteredOn(offer -> offer.command().equals("Accept"))
                .noneMatch(Offer::isOpen);

        desk.done(RECEIVER, h -> new RequestInfo(h, new FreeText("the rest")))
                .done(SENDER, h -> new SupplyInfo(h, MINIMUM, Desk.FORM))
                .done(RECEIVER, Accept::new);
        assertThat(shown(desk).extent()).isEqualTo(Extent.FULL);
    }

    @Test
    void givenACoordinatorsAcceptance_whenTheReceiverHasNotConfirmed_thenItStaysAtTheMinimum() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW).done(COORDINATOR, AcceptByProxy::new);
        assertThat(shown(desk).extent()).isEqualTo(Extent.MINIMUM);
        assertThat(shown(desk.done(RECEIVER, ConfirmProxy::new)).extent()).isEqualTo(Extent.FULL);
    }

    @Test
    void givenAnEnd_whenCareNeverBegan_thenNothingIsShownAnyMore() {
        Optional<CodedReason> reason = Optional.of(CodedReason.of("NO_BED"));
        assertThat(shown(Desk.at(ReferralState.UNDER_REVIEW)
                                .done(RECEIVER, h -> new Reject(h, reason, Optional.of(new FreeText("elsewhere")))))
                        .extent())
                .isEqualTo(Extent.NOTHING);
        assertThat(shown(Desk.at(ReferralState.ACCEPTED).done(SENDER, CancelBeforeStart::new))
                        .extent())
                .isEqualTo(Extent.NOTHING);
        assertThat(shown(Desk.at(ReferralState.CONSENT_RECORDED).done(RESIDENT, RevokeConsent::new))
                        .extent())
                .isEqualTo(Extent.NOTHING);
        assertThat(shown(Desk.at(ReferralState.IN_TRANSIT).done(SENDER, h -> new RecordDeath(h, DeathPlace.ON_THE_WAY)))
                        .extent())
                .isEqualTo(Extent.NOTHING);
        assertThat(shown(Desk.at(ReferralState.UNDER_CARE).done(RECEIVER, h -> new RecordDeath(h, DeathPlace.HOSPITAL)))
                        .extent())
                .isEqualTo(Extent.FULL);
    }

    @Test
    void givenAPolicyThatLimitsNothing_whenTheReceiverLooksBeforeAcceptance_thenItSeesWhatWasSent() {
        ReferralPolicy open = ((ImmutableReferralPolicy) POLICY).withMinimalData(Map.of());
        Desk desk = Desk.at(ReferralState.CONSENT_RECORDED, Priority.PLANNED, open)
                .done(SENDER, h -> new Submit(h, Set.of(FormField.values()), Desk.PAPERS));
        assertThat(shown(desk).extent()).isEqualTo(Extent.MINIMUM);
        assertThat(shown(desk).fields()).containsExactlyInAnyOrder(FormField.values());
        assertThat(shown(desk).papers()).containsExactlyInAnyOrder(DocumentKind.values());
    }
}
