package io.yiyang.referral.workflow;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.policy.ReasonRule;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Guards that several workflows use (通用条件). */
public final class CommonGuards {
    private CommonGuards() {}

    /** A coded reason is given, from the tenant's list, with a comment where its code needs one. */
    public static <F> PayloadGuard<F, Reasoned> reason() {
        return new PayloadGuard<>(
                "REASON_REQUIRED", BilingualText.of("原因代码", "a coded reason"), (circumstances, command) -> {
                    Optional<ReasonRule> rule = Optional.ofNullable(
                                    circumstances.policy().reasons().get(command.getClass()))
                            .map(cited -> cited.value());
                    return command.reason().isEmpty()
                            ? Optional.of(reasonRequired("必须填写原因", "a reason must be given", rule))
                            : rule.flatMap(r -> unfit(command.reason().get(), r));
                });
    }

    static Optional<Problem> unfit(CodedReason reason, ReasonRule rule) {
        if (!rule.codes().isEmpty() && !rule.codes().contains(reason.code())) {
            return Optional.of(reasonRequired("原因代码不在代码表内", "the reason is not on the list", Optional.of(rule))
                    .with("code", reason.code()));
        }
        if (rule.commentFor().contains(reason.code()) && reason.comment().isEmpty()) {
            return Optional.of(reasonRequired("该原因必须附说明", "this reason needs a comment", Optional.of(rule))
                    .with("code", reason.code()));
        }
        return Optional.empty();
    }

    private static Problem reasonRequired(String zh, String en, Optional<ReasonRule> rule) {
        Problem problem =
                Problem.of("YY-R-011", zh, en).remedy("请选择原因代码并按需填写说明", "choose a code and comment on it if asked");
        return rule.map(r -> problem.with("codes", new TreeSet<>(r.codes()))).orElse(problem);
    }

    /** The papers are there that the workflow always needs here, and those that the policy adds. */
    public static <F> PayloadGuard<F, Documented> documents(Function<F, Set<DocumentKind>> always) {
        return new PayloadGuard<>(
                "DOCUMENT_MISSING", BilingualText.of("规定的单据", "the required papers"), (circumstances, command) -> {
                    Set<DocumentKind> missing = EnumSet.noneOf(DocumentKind.class);
                    missing.addAll(always.apply(circumstances.facts()));
                    Optional.ofNullable(
                                    circumstances.policy().requiredDocuments().get(command.getClass()))
                            .ifPresent(cited -> missing.addAll(cited.value()));
                    command.documents().stream().map(Document::kind).forEach(missing::remove);
                    return missing.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Problem.of(
                                            "YY-R-012",
                                            "缺少单据："
                                                    + joined(
                                                            missing,
                                                            "、",
                                                            d -> d.label().zh()),
                                            "papers are missing: "
                                                    + joined(
                                                            missing,
                                                            ", ",
                                                            d -> d.label().en()))
                                    .with("missing", missing)
                                    .remedy("请补齐单据后再提交", "add the papers and send it again"));
                });
    }

    private static <T> String joined(Collection<T> values, String separator, Function<T, String> text) {
        return String.join(separator, values.stream().map(text).toList());
    }

    /** All who must sign have signed, and nobody else. */
    public static <F> PayloadGuard<F, JointAct> signedByAll(Function<F, Set<OrganisationId>> parties) {
        return PayloadGuard.unless(
                "SIGNATURE_MISSING",
                BilingualText.of("各方签署", "the signatures of all parties"),
                (circumstances, command) -> command.signedBy().equals(parties.apply(circumstances.facts())),
                (circumstances, command) -> Problem.of(
                                "YY-R-082", "签署方与当事各方不一致", "those who signed are not exactly the parties")
                        .with("signedBy", new TreeSet<>(command.signedBy()))
                        .with("parties", new TreeSet<>(parties.apply(circumstances.facts())))
                        .remedy("请由各方签署后再提交", "have all parties sign first"));
    }

    /** The organisation that wrote the case acts. */
    public static <F> StateGuard<F> byItsAuthor(Function<F, OrganisationId> author) {
        return StateGuard.unless(
                "BY_ITS_AUTHOR",
                c -> c.actor().organisation().equals(author.apply(c.facts())),
                c -> Problem.of("YY-R-026", "只有开单机构可以作废", "only the organisation that wrote it may void it")
                        .with("author", author.apply(c.facts()))
                        .remedy("请由开单机构办理", "have its author do it"));
    }

    /** The command names the case that goes on, another one than its own. */
    public static <F, K extends Command> PayloadGuard<F, K> successor(Function<K, CaseId> successor) {
        return PayloadGuard.unless(
                "SUCCESSOR_OTHER",
                BilingualText.of("后续业务单号", "the id of the case that goes on"),
                (c, command) ->
                        !successor.apply(command).equals(command.header().caseId()),
                (c, command) -> Problem.of("YY-R-170", "后续业务单不能是本单", "the case that goes on must be another one")
                        .with("successor", successor.apply(command))
                        .remedy("请先生成新单号", "make a new case id first"));
    }

    /** The organisations that the command names take part. */
    public static <F, K> PayloadGuard<F, K> knownOrganisation(BiFunction<F, K, Optional<OrganisationId>> named) {
        return new PayloadGuard<>(
                "ORGANISATION_UNKNOWN",
                BilingualText.of("已登记的机构", "a registered organisation"),
                (circumstances, command) ->
                        named.apply(circumstances.facts(), command).flatMap(id -> unknown(id, circumstances.around())));
    }

    /** The organisation of the case takes part. */
    public static <F> StateGuard<F> registered(Function<F, OrganisationId> organisation) {
        return new StateGuard<>("ORGANISATION_UNKNOWN", c -> unknown(organisation.apply(c.facts()), c.around()));
    }

    /** The resident has no other open case of the workflow; the refusal names it. */
    public static <F> StateGuard<F> noOtherOpenCase(String name, Problem refusal) {
        return new StateGuard<>(name, c -> c.around().otherOpenCase().map(other -> refusal.with("case", other)));
    }

    /** Why the organisation may not be named, empty if it may. */
    public static Optional<Problem> unknown(OrganisationId organisation, Surroundings around) {
        return around.organisations()
                .filter(known -> !known.contains(organisation))
                .map(known -> Problem.of("YY-R-013", "机构未登记", "the organisation is not registered")
                        .with("organisation", organisation)
                        .remedy("请先登记该机构", "register the organisation first"));
    }
}
