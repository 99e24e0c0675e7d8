package io.yiyang.referral.workflow;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.ReferralPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The refusals that all workflows share. */
final class Problems {
    private Problems() {}

    static Problem notLegal(BilingualText command, WorkflowState state) {
        return Problem.of(
                        "YY-R-001",
                        "当前状态“" + state.label().zh() + "”下不能办理“" + command.zh() + "”",
                        "\"" + command.en() + "\" is not possible in state \""
                                + state.label().en() + "\"")
                .with("state", state.name())
                .remedy("请改办当前状态允许的操作", "do one of the operations that are possible now");
    }

    static Problem wrongSide(Actor actor, Set<Side> sides) {
        String zh = sides.stream().map(s -> s.label().zh()).collect(Collectors.joining("、"));
        String en = sides.stream().map(s -> s.label().en()).collect(Collectors.joining(", "));
        return Problem.of("YY-R-002", "本操作只能由" + zh + "办理", "only " + en + " may do this")
                .with("side", actor.side())
                .with("maySend", sides)
                .remedy("请转由有权一方办理", "have the entitled side do it");
    }

    static Problem wrongOrganisation(Actor actor, Set<OrganisationId> organisations) {
        return Problem.of(
                        "YY-R-003",
                        "该机构在本单中不是" + actor.side().label().zh(),
                        "the organisation is not the " + actor.side().label().en() + " of this case")
                .with("organisation", actor.organisation())
                .with("side", actor.side())
                .with("maySend", organisations)
                .remedy("请由本单当事机构办理", "have a party of this case do it");
    }

    static Optional<Problem> notYet(CommandHeader header, ReferralPolicy policy) {
        if (!header.occurredAt().isAfter(header.recordedAt())) {
            return Optional.empty();
        }
        Instant latest = policy.clockTolerance()
                .map(Cited::value)
                .map(term -> term.after(header.recordedAt()))
                .orElse(header.recordedAt());
        return header.occurredAt().isAfter(latest)
                ? Optional.of(
                        timeOrder("发生时间晚于登记时间", "it happened later than it was recorded", header, "latest", latest))
                : Optional.empty();
    }

    static Optional<Problem> outOfOrder(
            WorkflowCase<?, ?, ?> current, CommandHeader header, boolean physical, ReferralPolicy policy) {
        if (header.occurredAt().isBefore(current.openedAt())) {
            return Optional.of(timeOrder(
                    "发生时间早于立案时间", "it happened before the case was opened", header, "openedAt", current.openedAt()));
        }
        Optional<Instant> last = physical ? current.lastPhysicalFact() : Optional.empty();
        if (last.isPresent() && header.occurredAt().isBefore(last.get())) {
            return Optional.of(timeOrder(
                    "发生时间早于上一次人身事实（出发、到达、接诊等）",
                    "it happened before the last departure, arrival or start of care",
                    header,
                    "lastFact",
                    last.get()));
        }
        return notYet(header, policy);
    }

    private static Problem timeOrder(String zh, String en, CommandHeader header, String fact, Instant bound) {
        return Problem.of("YY-R-004", "时间顺序不符：" + zh, "the times are out of order: " + en)
                .with("occurredAt", header.occurredAt())
                .with(fact, bound)
                .remedy("请核对并更正发生时间", "check and correct when it happened");
    }

    static Problem residentDeceased() {
        return Problem.of("YY-R-005", "患者已去世，不能再办理本操作", "the resident has died; this is no longer possible")
                .remedy("只可补全文书并办理结算", "only complete the papers and settle");
    }

    static Problem noDeadline(String key) {
        return Problem.of("YY-R-006", "规则未设定该时限，时钟不得办理", "the policy sets no such deadline, so the clock may not act")
                .with("policyKey", key)
                .remedy("请由经办人处理，或在规则中设定时限", "have a person decide, or set the deadline in the policy");
    }

    static Problem notDue(Deadline deadline, Instant at) {
        return Problem.of("YY-R-007", "时限尚未届满", "the deadline is not due yet")
                .with("due", deadline.due().orElseThrow())
                .with("at", at)
                .with("policyKey", deadline.policyKey())
                .with("source", deadline.source())
                .remedy("届满后再办理", "come back when it is due");
    }

    static Problem caseExists(CaseId caseId) {
        return Problem.of("YY-R-008", "业务单号已存在", "the case exists already")
                .with("case", caseId)
                .remedy("请换用新的单号", "open it under another case id");
    }

    static Problem caseUnknown(CaseId caseId) {
        return Problem.of("YY-R-009", "业务单号不存在", "there is no such case")
                .with("case", caseId)
                .remedy("请先立案，或核对单号", "open the case first, or check its id");
    }

    static Problem commandIdReused(CommandHeader header) {
        return Problem.of("YY-R-010", "操作标识已被内容不同的操作使用", "the command id was used for a command with other content")
                .with("command", header.commandId())
                .remedy("请为新操作使用新的标识", "give the new command an id of its own");
    }

    static Problem notItsAuthor(Actor actor) {
        return Problem.of("YY-R-083", "只有原登记机构可以更正或撤销", "only the organisation that recorded it may amend it")
                .with("organisation", actor.organisation())
                .with("side", actor.side())
                .remedy("请由原登记机构办理", "have the organisation that recorded it do it");
    }

    static Problem notOnRecord(long version) {
        return Problem.of("YY-R-084", "没有可更正或撤销的该条记录", "there is no such record that could be amended")
                .with("version", version)
                .remedy("请核对记录；已撤销者不能再更正", "check the record; what is annulled cannot be amended any more");
    }

    static Problem notCorrectable(Set<String> fields) {
        return Problem.of("YY-R-086", "该内容不能更正", "this cannot be corrected")
                .with("fields", fields)
                .remedy("请撤销该记录后重新登记，或按原因结束本单", "annul the record and enter it again, or end the case with a reason");
    }

    static Problem notAPersonsAct() {
        return Problem.of(
                        "YY-R-087",
                        "该记录由时钟或其他业务单产生，不能单独更正",
                        "the clock or another case made this record; it cannot be amended by itself")
                .remedy("请更正或撤销引起它的记录", "amend the record that caused it");
    }

    static Problem notTheLast(long last) {
        return Problem.of("YY-R-088", "只能撤销最后一条记录", "only the last record can be annulled")
                .with("last", last)
                .remedy("请先撤销其后的记录，或更正其时间", "annul what came after it first, or correct its time");
    }

    static Problem openingStays() {
        return Problem.of("YY-R-089", "立案记录不能撤销", "the opening of a case cannot be annulled")
                .remedy("请办理作废", "void the case");
    }

    static Problem nothingCorrected() {
        return Problem.of("YY-R-090", "更正内容与原记录相同", "the correction changes nothing")
                .remedy("请填写正确的内容", "tell what is right");
    }

    static Problem correctedOutOfOrder(CommandHeader header, Command other, Instant then) {
        return timeOrder(
                "更正后与“" + other.name() + "”的先后颠倒",
                "corrected like this, it changes its order with " + other.name(),
                header,
                "otherAt",
                then);
    }
}
