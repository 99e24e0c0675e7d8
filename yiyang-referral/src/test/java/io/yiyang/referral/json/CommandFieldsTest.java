package io.yiyang.referral.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.journey.JourneyInput;
import io.yiyang.referral.transfer.ReferralCommand.OpenReferral;
import io.yiyang.referral.transfer.ReferralCommand.Reject;
import io.yiyang.referral.transfer.ReferralCommand.TransferOnward;
import io.yiyang.referral.transfer.RouteExemption;
import io.yiyang.referral.workflow.Command;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be left out of a command, given and not given; ids at their longest; and a command that nobody knows. */
class CommandFieldsTest {
    private static Outcome<JourneyInput> read(String type, String commandId, String payload) {
        return CommandFiles.read("c", """
                {"schema": "yiyang.commands/1", "resident": "R", "zone": "Asia/Shanghai", "organisations": [],
                 "commands": [{"workflow": "referral", "type": "%s", "commandId": "%s", "caseId": "k",
                  "expectedVersion": 0, "actor": {"organisation": "A", "person": "P", "side": "SENDER"},
                  "occurredAt": "2026-01-01T00:00:00Z", "recordedAt": "2026-01-01T00:00:00Z"%s}]}""".formatted(type, commandId, payload).getBytes(StandardCharsets.UTF_8));
    }

    private static Command only(String type, String payload) {
        return read(type, "c", payload).orElseThrow().commands().get(0);
    }

    @Test
    void givenAReferral_whenAllOrNothingThatMayBeLeftOutIsGiven_thenItComesOutAsWritten() {
        String least = ", \"direction\": \"UP\", \"priority\": \"URGENT\", \"need\": \"N\", \"receiver\": \"B\"";
        OpenReferral plain = (OpenReferral) only("OpenReferral", least);
        assertThat(plain.returnTo()).isEmpty();
        assertThat(plain.routeExemption()).isEmpty();
        assertThat(plain.predecessor()).isEmpty();
        OpenReferral full = (OpenReferral) only(
                "OpenReferral",
                least + ", \"returnTo\": \"C\", \"routeExemption\": \"PATIENT_CHOICE\", \"predecessor\": \"R-0\"");
        assertThat(full.returnTo()).contains(OrganisationId.of("C"));
        assertThat(full.routeExemption()).contains(RouteExemption.PATIENT_CHOICE);
        assertThat(full.predecessor()).contains(CaseId.of("R-0"));
    }

    @Test
    void givenARejection_whenItHasAReasonAndAdvice_thenBothComeOutAsWritten() {
        Reject rejected = (Reject) only(
                "Reject", ", \"reason\": {\"code\": \"NO_BED\", \"comment\": \"full\"}, \"advice\": \"try the third\"");
        assertThat(rejected.reason()).contains(new CodedReason("NO_BED", Optional.of(new FreeText("full"))));
        assertThat(rejected.advice()).contains(new FreeText("try the third"));
        Reject plain = (Reject) only("Reject", ", \"reason\": {\"code\": \"NO_BED\"}");
        assertThat(plain.reason()).contains(CodedReason.of("NO_BED"));
        assertThat(plain.advice()).isEmpty();
        assertThat(((TransferOnward) only("TransferOnward", ", \"destination\": \"C\", \"successor\": \"R-2\""))
                        .successor())
                .contains(CaseId.of("R-2"));
    }

    @Test
    void givenACommandId_whenItLeavesNoRoomForFurtherIds_thenItIsRefusedThere() {
        assertThat(read("Claim", "c".repeat(48), "").orElseThrow().commands()).hasSize(1);
        assertThat(read("Claim", "c".repeat(49), "").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts())
                        .containsEntry("pointer", "/commands/0/commandId")
                        .containsEntry("allowed", "1 to 48 characters without white space"));
    }

    @Test
    void givenACommandThatNobodyKnows_whenItIsRead_thenItsFieldsAreNotHeldAgainstIt() {
        assertThat(read("Klaim", "c", ", \"reason\": {\"code\": \"X\"}, \"more\": 1")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts())
                        .containsEntry("pointer", "/commands/0/type")
                        .containsEntry("value", "\"Klaim\""));
    }
}
