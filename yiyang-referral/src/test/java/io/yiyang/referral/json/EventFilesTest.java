package io.yiyang.referral.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.policy.EscalationChain;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Alarm;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Deadline;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowEvent.Annulled;
import io.yiyang.referral.workflow.WorkflowEvent.Moved;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilesTest {
    private static final EventFiles<ReferralState, ReferralCommand> FILES = EventFiles.of(ReferralWorkflow.INSTANCE);
    private static final Instant AT = Instant.parse("2026-04-11T01:00:00Z");
    private static final CommandHeader HEADER = new CommandHeader(
            CommandId.of("c-1"),
            CaseId.of("REF-1"),
            1,
            new Actor(OrganisationId.of("ORG-A"), PersonId.of("P-1"), Side.RECEIVER),
            AT,
            AT.plusSeconds(1));
    private static final WorkflowEvent<ReferralState, ReferralCommand> ASKED = new Moved<>(
            new ReferralCommand.RequestInfo(HEADER, new FreeText("secret words")),
            ReferralState.UNDER_REVIEW,
            ReferralState.INFO_REQUESTED,
            2,
            "referral/1",
            "p/1",
            List.of(
                    new Deadline(
                            CaseId.of("REF-1"),
                            AT,
                            Optional.of(AT.plusSeconds(9)),
                            "LapseInfo",
                            "referral.info",
                            "invented",
                            Optional.of("sample")),
                    new Deadline(
                            CaseId.of("REF-1"),
                            AT,
                            Optional.empty(),
                            "LapseInfo",
                            "referral.info",
                            "invented",
                            Optional.empty())),
            Optional.of(new Alarm.Told(
                    "referral.info",
                    2,
                    new EscalationChain.Recipient("DUTY", Optional.of(OrganisationId.of("ORG-A"))),
                    "invented")));

    @Test
    void givenAnEvent_whenItIsWritten_thenItTellsAllVersionsAndComesBackAsItWas() {
        String text = new String(FILES.write(ASKED), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith(
                        "{\"schema\":\"yiyang.event/1\",\"workflow\":\"referral/1\",\"policy\":\"p/1\",\"version\":2,"
                                + "\"event\":\"Moved\",\"from\":\"UNDER_REVIEW\",\"to\":\"INFO_REQUESTED\","
                                + "\"command\":\"RequestInfo\"")
                .contains("\"data\":{\"question\":\"secret words\"}");
        assertThat(read(text).orElseThrow()).isEqualTo(ASKED);
    }

    @Test
    void givenAnAnnulmentOfAConsent_whenItIsWritten_thenItComesBackAsItWas() {
        WorkflowEvent<ReferralState, ReferralCommand> annulled = new Annulled<>(
                HEADER,
                new CodedReason("X", Optional.of(new FreeText("secret words"))),
                2,
                new ReferralCommand.RecordConsent(
                        HEADER,
                        new Consent.Signed(
                                Set.of(ConsentScope.REFERRAL, ConsentScope.DATA_SHARING),
                                "1",
                                Consent.Signer.PROXY,
                                Optional.of("guardian"),
                                AT)),
                ReferralState.CONSENT_RECORDED,
                ReferralState.DRAFT,
                2,
                "referral/1",
                "p/1",
                List.of());
        assertThat(FILES.read("event", FILES.write(annulled)).orElseThrow()).isEqualTo(annulled);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"referral/1\"',           '\"referral/2\"',     /workflow",
        "'\"referral/1\"',           '\"referral/x\"',     /workflow",
        "'\"referral/1\"',           '\"bed-hold/1\"',     /workflow",
        "'yiyang.event/1',           'yiyang.event/2',     /schema",
        "'\"event\":\"Moved\"',      '\"event\":\"Mooved\"', /event",
        "'\"event\":\"Moved\"',      '\"event\":\"Annulled\"', /amends",
        "'\"to\":\"INFO_REQUESTED\"','\"to\":\"ELSEWHERE\"', /to",
        "'RequestInfo',              'RequestMoney',       /command",
        "'\"question\":',            '\"answer\":',        /data/question",
        "'\"version\":2,',           '\"version\":\"2\",', /version",
        "'\"side\":\"RECEIVER\"',    '\"side\":\"NOBODY\"', /header/actor/side",
        "'2026-04-11T01:00:00Z',     'yesterday',          /header/occurredAt",
        "'\"kind\":\"Told\"',        '\"kind\":\"Shouted\"', /alarm/kind",
        "'\"round\":2',              '\"round\":99999999999', /alarm/round",
        "'\"data\":{',               '\"data\":{\"more\":1,', /data/more",
    })
    void givenAFault_whenTheEventIsRead_thenItsPlaceIsTold(String right, String wrong, String place) {
        String text = new String(FILES.write(ASKED), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        List<Problem> problems = read(text.replace(right, wrong)).problems();
        assertThat(problems).anySatisfy(problem -> assertThat(problem.facts()).containsEntry("pointer", place));
    }

    @Test
    void givenAFaultInFreeText_whenTheEventIsRead_thenTheTextIsNotQuoted() {
        String text = new String(FILES.write(ASKED), StandardCharsets.UTF_8);
        assertThat(read(text.replace("\"secret words\"", "[\"secret words\"]"))
                        .problems()
                        .toString())
                .doesNotContain("secret");
        assertThat(read(text.replace("secret words", " ")).problems()).hasSize(1);
    }

    private static Outcome<WorkflowEvent<ReferralState, ReferralCommand>> read(String text) {
        return FILES.read("event", text.getBytes(StandardCharsets.UTF_8));
    }
}
