package io.yiyang.referral.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.agreement.AgreementCommand;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.journey.ExampleFiles;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {
    private static final String COMMANDS = text("chongqing-2026-04", "commands.json");
    private static final String POLICY = text("chongqing-2026-04", "referral-policy.json");

    @ParameterizedTest(name = "{0} for {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"Claim\"|\"type\": \"Claimed\"|YY-M-013|/commands/5/type",
                "\"type\": \"Claim\"|\"type\": \"Claim\", \"status\": \"ACCEPTED\"|YY-M-011|/commands/5/status",
                "\"workflow\": \"referral\", \"type\": \"Claim\"|\"workflow\": \"nowhere\", \"type\": \"Claim\"|YY-M-013|/commands/5/workflow",
                "\"bed\": \"INPATIENT\"|\"bed\": \"SOFA\"|YY-M-013|/commands/10/bed",
                "\"encounter\": \"ENC-20260411-01\"|\"encounter\": 7|YY-M-013|/commands/10/encounter",
                "\"encounter\": \"ENC-20260411-01\"|\"encounter\": \" \"|YY-M-013|/commands/10",
                "\"expectedVersion\": 3|\"expectedVersion\": -3|YY-M-013|/commands/5",
                "\"expectedVersion\": 3|\"expectedVersion\": \"3\"|YY-M-013|/commands/5/expectedVersion",
                "\"caseId\": \"REF-1001\"|\"caseId\": \"REF-1001-is-much-too-long-to-derive-further-ids-from-it\"|YY-M-013|/commands/2/caseId",
                "\"side\": \"SENDER\"|\"side\": \"CONSEQUENCE\"|YY-M-013|/commands/2/actor/side",
                "\"zone\": \"Asia/Shanghai\"|\"zone\": \"Asia/Nowhere\"|YY-M-013|/zone",
                "\"placement\": \"SAME_PLACE\"|\"placing\": \"SAME_PLACE\"|YY-M-012|/commands/14/placement",
                "yiyang.commands/1|yiyang.commands/2|YY-M-013|/schema",
                "\"signed\": {|\"signature\": {|YY-M-012|/commands/3/signed",
            })
    void givenAFaultInACommandFile_whenItIsRead_thenItsPlaceIsNamed(
            String from, String to, String code, String pointer) {
        // Commands stand over several lines, so a fault that spans two keys is looked for on one.
        String faulty = COMMANDS.replaceAll("\",\\s+\"type\"", "\", \"type\"")
                .replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        assertThat(faulty).contains(to);
        assertThat(places(CommandFiles.read("c.json", bytes(faulty)).problems()))
                .contains(code + " " + pointer);
    }

    @ParameterizedTest(name = "{0} for {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"key\": \"referral.transit\"|\"key\": \"referral.transport\"|YY-M-013|/deadlines/3/key",
                "\"key\": \"referral.transit\"|\"key\": \"referral.review.step\"|YY-M-013|/deadlines/3/key",
                "\"term\": \"PT2H\"|\"term\": \"2h\"|YY-M-013|/deadlines/1/term",
                "\"term\": \"PT2H\"|\"term\": \"PT-2H\"|YY-M-013|/deadlines/1/term",
                "\"confidence\": \"DECLARED\"|\"confidence\": \"SURE\"|YY-M-013|/deadlines/4/confidence",
                "\"source\": \"declared by the tenant\"|\"source\": \" \"|YY-M-013|/deadlines/4/source",
                "\"source\": \"declared by the tenant\"|\"sauce\": \"declared by the tenant\"|YY-M-012|/deadlines/4/source",
                "\"command\": \"referral.Reject\"|\"command\": \"referral.Refuse\"|YY-M-013|/reasons/0/command",
                "\"command\": \"referral.Reject\"|\"command\": \"Reject\"|YY-M-013|/reasons/0/command",
                "\"command\": \"referral.Reject\"|\"command\": \"referral.Claim\"|YY-M-013|/reasons/0/command",
                "\"command\": \"referral.Submit\"|\"command\": \"referral.Reject\"|YY-M-013|/requiredDocuments/0/command",
                "\"direction\": \"UP\"|\"direction\": \"SIDEWAYS\"|YY-M-013|/requiredFields/0/direction",
                "\"REFERRAL_FORM\"|\"FORM\"|YY-M-013|/requiredDocuments/0/kinds/0",
                "yiyang.referral-policy/1|yiyang.referral-policy/0|YY-M-013|/schema",
            })
    void givenAFaultInAPolicyFile_whenItIsRead_thenItsPlaceIsNamed(
            String from, String to, String code, String pointer) {
        String faulty =
                POLICY.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        assertThat(faulty).contains(to);
        assertThat(places(ReferralPolicyFiles.read("p.json", bytes(faulty)).problems()))
                .contains(code + " " + pointer);
    }

    @Test
    void givenThePolicyFile_whenItIsRead_thenEveryValueHasItsSource() {
        ReferralPolicy policy = ExampleFiles.policy("chongqing-2026-04");
        assertThat(policy.reference()).isEqualTo("chongqing-example/1");
        assertThat(policy.deadlines())
                .hasSize(8)
                .allSatisfy((key, cited) -> assertThat(cited.source()).isNotBlank());
        assertThat(policy.deadline("referral.ack", "urgent")).isNotEqualTo(policy.deadline("referral.ack", "planned"));
        assertThat(policy.deadline("referral.draft", "planned")).isEmpty();
        assertThat(policy.deadline("referral.transit", "urgent")).isPresent();
        assertThat(policy.coordinators()).isEmpty();
    }

    /** Contract and agreement both have a termination for cause; what one of them asks for is not asked of the other. */
    @Test
    void givenTwoWorkflowsWithACommandOfOneName_whenAReasonIsListedForOne_thenTheOtherIsFree() {
        String more = POLICY.replace("referral.Reject", "cooperation-agreement.TerminateForCause");
        ReferralPolicy policy = ReferralPolicyFiles.read("p", bytes(more)).orElseThrow();
        assertThat(policy.reasons()).containsOnlyKeys(AgreementCommand.TerminateForCause.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TerminateForCause|one of [cooperation-agreement.TerminateForCause, family-doctor-contract.TerminateForCause]",
                "agreement.TerminateForCause|one of [cooperation-agreement.TerminateForCause, family-doctor-contract.TerminateForCause]",
                "referral.Refuse|referral.Reject, referral.RescindAcceptance",
                "nothing|Annul, Correct, admission.",
                "referral.|one of [referral.",
                "Referral.Reject|one of [referral.Reject]"
            })
    void givenAnUnknownCommand_whenThePolicyIsRead_thenWhatIsNearIsTold(String written, String told) {
        String faulty = POLICY.replace("referral.Reject", written);
        assertThat(ReferralPolicyFiles.read("p", bytes(faulty)).problems())
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void givenCoordinators_whenThePolicyIsRead_thenTheyAreNamed() {
        String more = POLICY.replaceFirst(
                "\"version\": \"1\",",
                "\"version\": \"1\", \"coordinators\": {\"organisations\": [\"ORG-C\"], \"source\": \"s\","
                        + " \"confidence\": \"DECLARED\"},");
        assertThat(ReferralPolicyFiles.read("p", bytes(more)).orElseThrow().coordinators())
                .hasValueSatisfying(cited -> assertThat(cited.value()).hasSize(1));
    }

    @Test
    void givenEveryCommand_whenFilesAreRead_thenEachHasAShape() {
        assertThat(CommandShapes.REFERRAL.keySet()).isEqualTo(names(ReferralWorkflow.INSTANCE));
        assertThat(CommandShapes.EPISODE.keySet()).isEqualTo(names(EpisodeWorkflow.INSTANCE));
        Set<String> bedHold = names(BedHoldWorkflow.INSTANCE);
        bedHold.remove("OpenBedHold");
        assertThat(CommandShapes.BED_HOLD.keySet()).isEqualTo(bedHold);
    }

    @Test
    void givenAFile_whenItIsRead_thenTheSameCommandsComeOut() {
        List<Command> commands = ExampleFiles.commands("chongqing-2026-04").commands();
        assertThat(commands)
                .hasSize(17)
                .isEqualTo(ExampleFiles.commands("chongqing-2026-04").commands());
        assertThat(commands.toString()).doesNotContain("comment=Optional[FreeText");
    }

    private static Set<String> names(Workflow<?, ?, ?> workflow) {
        Set<String> names = workflow.table().commands().stream()
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        names.add(workflow.table().opening().getSimpleName());
        return names;
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.code() + " " + p.facts().get("pointer"))
                .toList();
    }

    private static String text(String folder, String file) {
        return new String(ExampleFiles.bytes(folder, file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
