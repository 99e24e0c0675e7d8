package io.yiyang.referral.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.journey.JourneyInput;
import io.yiyang.referral.workflow.Command;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One command of every kind, written as text and read. */
class EveryCommandTest {
    private static final Map<String, String> PAYLOADS = Map.ofEntries(
            Map.entry("OpenReferral", """
                    "direction": "UP", "priority": "URGENT", "need": "N", "receiver": "B", "returnTo": "A",
                    "routeExemption": "EMERGENCY", "predecessor": "P\""""),
            Map.entry("RecordConsent", "\"emergencyException\": {\"code\": \"X\", \"comment\": \"secret words\"}"),
            Map.entry(
                    "Submit",
                    "\"fields\": [\"RESIDENT\"], \"documents\": [{\"kind\": \"REFERRAL_FORM\", \"version\": \"1\"}]"),
            Map.entry("Redirect", "\"successor\": \"R2\""),
            Map.entry("RequestInfo", "\"question\": \"secret words\""),
            Map.entry("Reject", "\"reason\": {\"code\": \"X\"}, \"advice\": \"secret words\""),
            Map.entry("OfferAlternative", "\"date\": \"2026-01-01T00:00:00Z\", \"department\": \"D\", \"site\": \"C\""),
            Map.entry("Reserve", "\"reservation\": {\"id\": \"B\", \"holdUntil\": \"2026-01-01T00:00:00Z\"}"),
            Map.entry("Reschedule", "\"reservation\": {\"id\": \"B\", \"holdUntil\": \"2026-01-01T00:00:00Z\"}"),
            Map.entry("Waitlist", "\"coordinatorConsents\": true"),
            Map.entry("Divert", "\"destination\": \"C\", \"successor\": \"R2\""),
            Map.entry("StartCare", "\"encounter\": \"E\", \"bed\": \"INPATIENT\", \"handoverAcknowledged\": true"),
            Map.entry("TransferOnward", "\"destination\": \"C\", \"successor\": \"R2\""),
            Map.entry("AcceptReturn", "\"placeReady\": true, \"planRead\": true"),
            Map.entry("AcknowledgeOutcome", "\"leftReceiverAt\": \"2026-01-01T00:00:00Z\""),
            Map.entry("ReportReturned", "\"placement\": \"ELSEWHERE\""),
            Map.entry("RecordDeath", "\"place\": \"HOME\""),
            Map.entry("Extend", "\"paidUntil\": \"2026-01-01T00:00:00Z\""));

    @Test
    void givenEveryKindOfCommand_whenAFileIsRead_thenEachComesOutAndKeepsFreeTextToItself() {
        String commands = java.util.stream.Stream.of(
                        Map.entry("referral", CommandShapes.REFERRAL),
                        Map.entry("bed-hold", CommandShapes.BED_HOLD),
                        Map.entry("care-episode", CommandShapes.EPISODE))
                .flatMap(workflow -> new TreeSet<>(workflow.getValue().keySet())
                        .stream().map(type -> command(workflow.getKey(), type)))
                .collect(Collectors.joining(",\n"));
        JourneyInput input = CommandFiles.read("all", ("""
                {"schema": "yiyang.commands/1", "resident": "R", "zone": "Asia/Shanghai", "organisations": [],
                 "commands": [""" + commands + "]}").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(input.commands()).hasSize(58 + 5 + 22);
        Set<Class<?>> kinds = input.commands().stream().map(Command::getClass).collect(Collectors.toSet());
        assertThat(kinds).hasSize(58 + 5 + 22);
        assertThat(input.toString()).doesNotContain("secret");
    }

    private static String command(String workflow, String type) {
        String payload = PAYLOADS.getOrDefault(type, "");
        return """
                {"workflow": "%s", "type": "%s", "commandId": "c", "caseId": "k", "expectedVersion": 0,
                 "actor": {"organisation": "A", "person": "P", "side": "SENDER"},
                 "occurredAt": "2026-01-01T00:00:00Z", "recordedAt": "2026-01-01T00:00:00Z"%s}""".formatted(workflow, type, payload.isEmpty() ? "" : ", " + payload);
    }
}
