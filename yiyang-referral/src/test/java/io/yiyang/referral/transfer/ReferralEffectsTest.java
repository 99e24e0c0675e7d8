package io.yiyang.referral.transfer;

import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.SENDER;
import static io.yiyang.referral.workflow.Side.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.effect.Effect.CloseSickbedCase;
import io.yiyang.referral.effect.Effect.EndAll;
import io.yiyang.referral.effect.Effect.GoOnAs;
import io.yiyang.referral.effect.Effect.LeaveBed;
import io.yiyang.referral.effect.Effect.LeavePlace;
import io.yiyang.referral.effect.Effect.OpenSegment;
import io.yiyang.referral.effect.Effect.ReturnTo;
import io.yiyang.referral.effect.Effect.ReturnToBed;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each step of a referral means outside it, and which papers go up and down. */
class ReferralEffectsTest {
    private static final CaseId NEXT = CaseId.of("REF-2");

    /** The effects of the desk's last event. */
    private static List<Effect> effects(Desk desk) {
        List<WorkflowEvent<ReferralState, ReferralCommand>> events = desk.referral.history();
        return ReferralWorkflow.effects(desk.referral.facts(), events.get(events.size() - 1));
    }

    private static Instant at(Desk desk) {
        List<WorkflowEvent<ReferralState, ReferralCommand>> events = desk.referral.history();
        return events.get(events.size() - 1).header().occurredAt();
    }

    @Test
    void givenAReferral_whenItIsWrittenAndAnswered_thenNothingHappensOutsideIt() {
        assertThat(Stream.of(
                        ReferralState.DRAFT,
                        ReferralState.CONSENT_RECORDED,
                        ReferralState.SUBMITTED,
                        ReferralState.UNDER_REVIEW,
                        ReferralState.ACCEPTED,
                        ReferralState.SCHEDULED,
                        ReferralState.ARRIVED,
                        ReferralState.OUTCOME_SENT,
                        ReferralState.CLOSED))
                .allSatisfy(state ->
                        assertThat(effects(Desk.at(state))).as("%s", state).isEmpty());
    }

    @Test
    void givenAResidentWhoLeaves_whenTheBedIsLeft_thenItIsKeptWhetherTheResidentWasBroughtOrCameAlone() {
        Desk left = Desk.at(ReferralState.IN_TRANSIT);
        assertThat(effects(left)).containsExactly(new LeaveBed(true, at(left)));
        Desk alone = Desk.at(ReferralState.SCHEDULED).done(RECEIVER, ReportArrival::new);
        assertThat(effects(alone)).containsExactly(new LeaveBed(true, at(alone)));
        Desk back = Desk.at(ReferralState.IN_TRANSIT).done(TRANSPORT, TurnBack::new);
        assertThat(effects(back)).containsExactly(new ReturnToBed(at(back)));
    }

    @Test
    void givenAStartOfCare_whenTheBedIsAHospitals_thenAHomeSickbedIsClosedFirst() {
        Desk ward = Desk.at(ReferralState.UNDER_CARE);
        assertThat(effects(ward))
                .containsExactly(
                        new CloseSickbedCase(at(ward)),
                        new OpenSegment(
                                SegmentKind.INPATIENT, CarePhase.TREATMENT, Desk.HOSPITAL, Optional.empty(), at(ward)));
        Desk home = Desk.at(ReferralState.ARRIVED)
                .done(RECEIVER, h -> new StartCare(h, "E", SegmentKind.CARE_HOME_BED, true));
        assertThat(effects(home))
                .containsExactly(new OpenSegment(
                        SegmentKind.CARE_HOME_BED, CarePhase.STABLE_LIVING, Desk.HOSPITAL, Optional.empty(), at(home)));
    }

    @Test
    void givenTheWayBack_whenItIsReported_thenThePlaceIsLeftAndTheOldOneFound() {
        Desk returning = Desk.at(ReferralState.RETURNING);
        assertThat(effects(returning)).containsExactly(new LeavePlace(Desk.HOSPITAL, at(returning)));
        Desk back = Desk.at(ReferralState.FOLLOW_UP_DUE);
        assertThat(effects(back)).containsExactly(new ReturnTo(Desk.HOME, at(back)));
        Desk elsewhere =
                Desk.at(ReferralState.RETURNING).done(SENDER, h -> new ReportReturned(h, ReturnPlacement.ELSEWHERE));
        assertThat(effects(elsewhere)).isEmpty();
        Desk sent = Desk.at(ReferralState.OUTCOME_SENT);
        Instant left = sent.now.minus(Duration.ofMinutes(1));
        sent.done(SENDER, h -> new AcknowledgeOutcome(h, Optional.of(left)));
        assertThat(effects(sent)).containsExactly(new LeavePlace(Desk.HOSPITAL, left));
        Desk stays = Desk.at(ReferralState.OUTCOME_SENT).done(SENDER, h -> new AcknowledgeOutcome(h, Optional.empty()));
        assertThat(effects(stays)).isEmpty();
    }

    @Test
    void givenAReferralThatGoesOn_whenItsSuccessorIsNamed_thenItIsTold() {
        Desk onward = Desk.at(ReferralState.UNDER_CARE)
                .done(RECEIVER, h -> new TransferOnward(h, Desk.OTHER, Optional.of(NEXT)));
        assertThat(effects(onward)).containsExactly(new GoOnAs(NEXT, at(onward)));
        Desk diverted =
                Desk.at(ReferralState.RETURNING).done(TRANSPORT, h -> new Divert(h, Desk.OTHER, Optional.of(NEXT)));
        assertThat(effects(diverted)).containsExactly(new GoOnAs(NEXT, at(diverted)));
        Desk out = Desk.at(ReferralState.IN_TRANSIT).done(TRANSPORT, h -> new Divert(h, Desk.OTHER, Optional.empty()));
        assertThat(effects(out)).isEmpty();
    }

    @Test
    void givenADeath_whenItIsRecorded_thenEverythingEnds() {
        Desk died = Desk.at(ReferralState.UNDER_CARE).done(RECEIVER, h -> new RecordDeath(h, DeathPlace.HOSPITAL));
        assertThat(effects(died)).containsExactly(new EndAll(DeathPlace.HOSPITAL, at(died)));
    }

    /** Down goes with all papers of the hospital, and comes back with what the follow-up found. */
    @Test
    void givenAReferralDown_whenPapersAreMissing_thenOthersAreAskedForThanOnTheWayUp() {
        Desk up = Desk.at(ReferralState.SCHEDULED);
        Desk down = Desk.down(ReferralState.SCHEDULED);
        Function<CommandHeader, ReferralCommand> leave = h -> new Depart(h, Set.of());
        assertThat(missing(up.refused(SENDER, leave).failed())).isEqualTo("[HANDOVER_PACK]");
        assertThat(missing(down.refused(SENDER, leave).failed()))
                .isEqualTo("[HANDOVER_PACK, DISCHARGE_SUMMARY, TREATMENT_PLAN]");
        Function<CommandHeader, ReferralCommand> send = h -> new SendOutcome(h, Set.of());
        assertThat(missing(Desk.at(ReferralState.UNDER_CARE)
                        .refused(RECEIVER, send)
                        .failed()))
                .isEqualTo("[DISCHARGE_SUMMARY, TREATMENT_PLAN]");
        assertThat(missing(Desk.down(ReferralState.UNDER_CARE)
                        .refused(RECEIVER, send)
                        .failed()))
                .isEqualTo("[FOLLOW_UP_RESULT]");
        assertThat(Desk.down(ReferralState.UNDER_CARE)
                        .decide(
                                RECEIVER,
                                h -> new SendOutcome(h, Set.of(new Document(DocumentKind.FOLLOW_UP_RESULT, "1"))))
                        .isAccepted())
                .isTrue();
    }

    private static String missing(List<io.yiyang.model.outcome.Problem> failed) {
        return failed.stream().map(p -> p.facts().getOrDefault("missing", "-")).collect(Collectors.joining());
    }

    /** Accepted at the instant of the departure is in time; a second later it is not. */
    @Test
    void givenAnAcceptance_whenItCameAfterTheDeparture_thenTheProcedureWasNotFollowed() {
        ImmutableReferralFacts facts = (ImmutableReferralFacts)
                Desk.at(ReferralState.UNDER_CARE).referral.facts();
        Instant departed = facts.departedAt().orElseThrow();
        assertThat(facts.followedProcedure()).isTrue();
        assertThat(facts.withAcceptedAt(departed).followedProcedure()).isTrue();
        assertThat(facts.withAcceptedAt(departed.plusSeconds(1)).followedProcedure())
                .isFalse();
        assertThat(facts.withConsent(Optional.empty()).followedProcedure()).isFalse();
        assertThat(facts.withAcceptedAt(Optional.empty()).followedProcedure()).isFalse();
        assertThat(facts.withHandoverAcknowledged(false).followedProcedure()).isFalse();
    }
}
