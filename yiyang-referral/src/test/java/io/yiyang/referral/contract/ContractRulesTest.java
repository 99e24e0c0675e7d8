package io.yiyang.referral.contract;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.CONSEQUENCE;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.ExamplePolicies;
import io.yiyang.referral.PartyDesk;
import io.yiyang.referral.contract.ContractCommand.*;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.ImmutableSurroundings;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractRulesTest {
    private static final OrganisationId TEAM = OrganisationId.of("ORG-CENTRE");
    private static final Map<Side, OrganisationId> PARTIES = Map.of(RECEIVER, TEAM, RESIDENT, TEAM);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Optional<CodedReason> REASON = Optional.of(CodedReason.of("MOVED"));
    private static final String YEAR = "2026-03-01/2027-03-01";

    private static PartyDesk<ContractState, ContractCommand, ContractFacts> proposed() {
        return proposed(ExamplePolicies.agreements());
    }

    private static PartyDesk<ContractState, ContractCommand, ContractFacts> proposed(ReferralPolicy policy) {
        return PartyDesk.open(
                ContractWorkflow.INSTANCE,
                policy,
                PARTIES,
                "2026-03-01T00:00:00Z",
                RECEIVER,
                h -> new ProposeContract(h, ResidentId.of("R-1"), TEAM, "BASIC", SHANGHAI));
    }

    private static Function<CommandHeader, ContractCommand> sign(String term, Optional<LocalDate> renewalFrom) {
        return h -> new Sign(
                h, DateRange.parse(term), renewalFrom, Set.of(new Document(DocumentKind.SERVICE_CONTRACT, "1")));
    }

    private static PartyDesk<ContractState, ContractCommand, ContractFacts> active() {
        return proposed().done(RESIDENT, sign(YEAR, Optional.empty()));
    }

    /** The team cares for the resident while the contract runs, also when its renewal is due. */
    @Test
    void givenEveryState_whenAsked_thenTheContractIsInForceInTwoOfThem() {
        assertThat(ContractState.values())
                .filteredOn(ContractState::isInForce)
                .containsExactly(ContractState.ACTIVE, ContractState.RENEWAL_DUE);
    }

    @Test
    void givenATeamThatNobodyRegistered_whenAContractIsProposed_thenItIsRefused() {
        assertThat(PartyDesk.refusedOpening(
                        ContractWorkflow.INSTANCE,
                        ExamplePolicies.agreements(),
                        PARTIES,
                        "2026-03-01T00:00:00Z",
                        ((ImmutableSurroundings) Surroundings.alone())
                                .withOrganisations(Set.of(OrganisationId.of("ORG-OTHER"))),
                        RECEIVER,
                        h -> new ProposeContract(h, ResidentId.of("R-1"), TEAM, "BASIC", SHANGHAI)))
                .isEqualTo("YY-R-013");
    }

    @Test
    void givenAContractWithAnotherTeam_whenTheResidentSigns_thenItIsRefusedAndTheOtherOneIsNamed() {
        var desk = proposed().around(a -> a.withContractInForce(CaseId.of("FD-OTHER")));
        assertThat(desk.refused(RESIDENT, sign(YEAR, Optional.empty())).failed())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().toString()).isEqualTo("YY-R-171");
                    assertThat(problem.facts()).containsEntry("contract", "FD-OTHER");
                });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-01/2027-02-28, YY-R-173",
        "2026-03-01/.., YY-R-173",
        "2024-01-01/2025-01-01, YY-R-174",
    })
    void givenATermThatIsShortOpenOrOver_whenTheResidentSigns_thenItIsRefused(String term, String code) {
        assertThat(proposed().code(RESIDENT, sign(term, Optional.empty()))).isEqualTo(code);
    }

    @Test
    void givenARenewalDayOutsideTheTerm_whenTheResidentSigns_thenItIsRefused() {
        assertThat(proposed().code(RESIDENT, sign(YEAR, Optional.of(LocalDate.of(2027, 3, 1)))))
                .isEqualTo("YY-R-174");
    }

    @Test
    void givenAPolicyWithoutShortestTerm_whenTheResidentSigns_thenTheGapIsTold() {
        ReferralPolicy silent =
                ReferralPolicy.builder().id("silent").version("1").build();
        assertThat(proposed(silent).code(RESIDENT, sign(YEAR, Optional.empty())))
                .isEqualTo("YY-R-080");
    }

    @Test
    void givenNoContractPaper_whenTheResidentSigns_thenItIsAskedFor() {
        assertThat(proposed().code(RESIDENT, h -> new Sign(h, DateRange.parse(YEAR), Optional.empty(), Set.of())))
                .isEqualTo("YY-R-012");
    }

    @Test
    void givenARenewalDayInTheContract_whenTheClockComes_thenTheWindowOpensOnThatDayAndNotBefore() {
        var desk = proposed().done(RESIDENT, sign(YEAR, Optional.of(LocalDate.of(2027, 1, 1))));
        assertThat(desk.due("EnterRenewalWindow")).isEqualTo("2026-12-31T16:00:00Z");
        assertThat(desk.at("2026-12-31T15:59:59Z").code(CLOCK, EnterRenewalWindow::new))
                .isEqualTo("YY-R-007");
        desk.at("2026-12-31T16:00:00Z").done(CLOCK, EnterRenewalWindow::new);
        assertThat(desk.state()).isEqualTo(ContractState.RENEWAL_DUE);
    }

    /** Eleven months from 1 March 2026; a term of months ends with its last day. */
    @Test
    void givenNoRenewalDay_whenTheContractIsSigned_thenThePolicyCountsFromItsFirstDay() {
        assertThat(active().due("EnterRenewalWindow")).isEqualTo("2027-02-01T16:00:00Z");
    }

    @Test
    void givenARenewalThatIsDeclined_whenTheTermEnds_thenTheTeamServedUntilThenAndTheContractExpires() {
        var desk = active().at("2027-02-02T00:00:00Z")
                .done(CLOCK, EnterRenewalWindow::new)
                .done(RESIDENT, DeclineRenewal::new)
                .done(RECEIVER, h -> new RecordFulfilment(h, ServiceItem.MEDICAL_AID));
        assertThat(desk.facts().renewalDeclined()).isTrue();
        assertThat(desk.state().isInForce()).isTrue();
        assertThat(desk.due("Expire")).isEqualTo("2027-02-28T16:00:00Z");
        desk.at("2027-02-28T16:00:00Z").done(CLOCK, Expire::new);
        assertThat(desk.state()).isEqualTo(ContractState.EXPIRED);
    }

    @Test
    void givenAContractWhoseRenewalNobodyOpened_whenTheTermEnds_thenItExpiresAllTheSame() {
        var desk = active().at("2027-02-28T16:00:00Z").done(CLOCK, Expire::new);
        assertThat(desk.state()).isEqualTo(ContractState.EXPIRED);
    }

    @Test
    void givenAnotherPackage_whenTheContractIsRenewed_thenItHoldsFromTheNextTermOn() {
        var desk = active().done(RESIDENT, h -> new ChangePackage(h, "PLUS"));
        assertThat(desk.facts().packageKey()).isEqualTo("BASIC");
        desk.at("2027-02-02T00:00:00Z")
                .done(CLOCK, EnterRenewalWindow::new)
                .done(
                        RESIDENT,
                        h -> new Renew(
                                h,
                                DateRange.parse("2027-03-01/2028-03-01"),
                                Optional.empty(),
                                Set.of(new Document(DocumentKind.SERVICE_CONTRACT, "2"))));
        assertThat(desk.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(desk.facts().packageKey()).isEqualTo("PLUS");
        assertThat(desk.facts().nextPackage()).isEmpty();
        assertThat(desk.due("Expire")).isEqualTo("2028-02-29T16:00:00Z");
    }

    @Test
    void givenTheResidentChoosesAnotherTeam_whenItIsRecorded_thenTheNextContractIsNamed() {
        var desk = active();
        assertThat(desk.code(RESIDENT, h -> new TransferTeam(h, h.caseId()))).isEqualTo("YY-R-170");
        desk.done(RESIDENT, h -> new TransferTeam(h, CaseId.of("FD-2")));
        assertThat(desk.state()).isEqualTo(ContractState.SUPERSEDED);
        assertThat(ContractWorkflow.effects(desk.facts(), desk.last()))
                .containsExactly(new Effect.GoOnAs(
                        CaseId.of("FD-2"), desk.last().command().header().occurredAt()));
    }

    @Test
    void givenAServiceUnderTheContract_whenItIsVoided_thenItIsRefusedButMayBeTerminated() {
        var desk = active().done(RECEIVER, h -> new RecordFulfilment(h, ServiceItem.MEDICAL_AID));
        assertThat(desk.code(RECEIVER, h -> new VoidContract(h, REASON))).isEqualTo("YY-R-172");
        assertThat(desk.code(RECEIVER, h -> new TerminateForCause(h, Optional.empty())))
                .isEqualTo("YY-R-011");
        desk.done(RECEIVER, h -> new TerminateForCause(h, REASON));
        assertThat(desk.state()).isEqualTo(ContractState.TERMINATED);
    }

    @Test
    void givenAProposalOfTheTeam_whenAnotherOrganisationVoidsIt_thenItIsRefused() {
        var desk = PartyDesk.open(
                ContractWorkflow.INSTANCE,
                ExamplePolicies.agreements(),
                Map.of(RECEIVER, TEAM, RESIDENT, OrganisationId.of("ORG-DESK")),
                "2026-03-01T00:00:00Z",
                RECEIVER,
                h -> new ProposeContract(h, ResidentId.of("R-1"), TEAM, "BASIC", SHANGHAI));
        assertThat(desk.code(RESIDENT, h -> new VoidContract(h, REASON))).isEqualTo("YY-R-026");
        desk.done(RECEIVER, h -> new VoidContract(h, REASON));
        assertThat(desk.state()).isEqualTo(ContractState.VOIDED);
    }

    @Test
    void givenADeath_whenItIsRecordedOrFollowsFromAnotherCase_thenTheContractEndsAndEverythingElseWith() {
        var desk = active().around(a -> a.withResidentAlive(false));
        assertThat(desk.code(RECEIVER, h -> new RecordFulfilment(h, ServiceItem.MEDICAL_AID)))
                .isEqualTo("YY-R-005");
        desk.done(CONSEQUENCE, h -> new ContractCommand.RecordDeath(h, DeathPlace.HOME));
        assertThat(desk.state()).isEqualTo(ContractState.PATIENT_DIED);
        assertThat(ContractWorkflow.effects(desk.facts(), desk.last()))
                .containsExactly(new Effect.EndAll(
                        DeathPlace.HOME, desk.last().command().header().occurredAt()));
        assertThat(ContractWorkflow.effects(active().facts(), active().last())).isEmpty();
    }
}
