package io.yiyang.referral.hospice;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.document.CertificateIssuer;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.hospice.HospiceCommand.*;
import io.yiyang.referral.workflow.Circumstances;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.StateGuard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The conditions that the hospice table names. */
final class HospiceGuards {
    /** How many evaluators there must be; there is no default. */
    static final String EVALUATORS_KEY = "hospice.evaluators";

    /** The instruments that count; there is no default. */
    static final String INSTRUMENTS_KEY = "hospice.instruments";

    /** The bands of expected survival that count; no national text sets one, so there is no default. */
    static final String PROGNOSIS_KEY = "hospice.prognosis";

    private HospiceGuards() {}

    static final StateGuard<HospiceFacts> KNOWN_PROVIDER = CommonGuards.registered(HospiceFacts::provider);

    static final StateGuard<HospiceFacts> NO_OTHER_HOSPICE = CommonGuards.noOtherOpenCase(
            "HOSPICE_OPEN",
            Problem.of("YY-R-150", "患者已有进行中的安宁疗护", "the resident has an open hospice case")
                    .remedy("请在原单继续办理", "go on in that one"));

    static final StateGuard<HospiceFacts> STILL_CONSENTED = StateGuard.unless(
            "CONSENT_MISSING",
            c -> c.facts()
                    .consent()
                    .map(consent -> consent.covers(ConsentScope.HOSPICE_GOALS, c.at()))
                    .orElse(false),
            c -> Problem.of("YY-R-020", "缺少知情同意：安宁疗护同意尚未生效", "consent is missing: none to hospice care is in force")
                    .remedy("请先取得签署的同意书", "have it signed first"));

    static final StateGuard<HospiceFacts> CERTIFIED = StateGuard.unless(
            "CERTIFICATE_RECORDED",
            c -> c.facts().enrolledAt().isEmpty() || c.facts().certificate().isPresent(),
            c -> Problem.of("YY-R-158", "尚未登记死亡证明", "the certificate of death is not recorded")
                    .remedy("请先登记死亡证明的出具方", "record who issued it first"));

    static final StateGuard<HospiceFacts> NEVER_ENROLLED = StateGuard.unless(
            "NEVER_ENROLLED",
            c -> c.facts().enrolledAt().isEmpty() && c.facts().diedAt().isEmpty(),
            c -> Problem.of(
                            "YY-R-159",
                            "安宁疗护已开始或患者已去世，不能作废",
                            "hospice care has begun, or the resident has died, so it cannot be voided")
                    .remedy("请更正，或办理转出", "correct it, or discharge"));

    /** Enough evaluators, an instrument that counts, and a prognosis that counts; the policy has to say all three. */
    static <K extends HospiceCommand> PayloadGuard<HospiceFacts, K> evaluated(Function<K, HospiceEvaluation> given) {
        return new PayloadGuard<>(
                "EVALUATION",
                BilingualText.of("评估人、评估工具与预期生存期", "evaluators, instrument and expected survival"),
                (c, command) -> unfit(c, given.apply(command)));
    }

    private static Optional<Problem> unfit(Circumstances<HospiceFacts> c, HospiceEvaluation evaluation) {
        Outcome<Long> evaluators = c.policy().limit(EVALUATORS_KEY, c.at());
        if (evaluators.asOptional().isEmpty()) {
            return Optional.of(evaluators.problems().get(0));
        }
        if (evaluation.evaluators().size() < evaluators.orElseThrow()) {
            return Optional.of(Problem.of("YY-R-151", "评估人数不足", "there are too few evaluators")
                    .with("evaluators", evaluation.evaluators().size())
                    .with("required", evaluators.orElseThrow())
                    .remedy("请增加评估人", "have more persons evaluate"));
        }
        return notListed(
                        c,
                        INSTRUMENTS_KEY,
                        evaluation.instrument(),
                        "YY-R-152",
                        "评估工具不在规定范围内",
                        "the instrument does not count here")
                .or(() -> notListed(
                        c,
                        PROGNOSIS_KEY,
                        evaluation.prognosisBand(),
                        "YY-R-153",
                        "预期生存期不在规定范围内",
                        "the expected survival does not count here"));
    }

    /** The value itself stays out of the problem: a prognosis is nobody's business. */
    private static Optional<Problem> notListed(
            Circumstances<HospiceFacts> c, String key, String value, String code, String zh, String en) {
        Outcome<List<String>> codes = c.policy().codes(key, c.at());
        if (codes.asOptional().isEmpty()) {
            return Optional.of(codes.problems().get(0));
        }
        return codes.orElseThrow().contains(value)
                ? Optional.empty()
                : Optional.of(Problem.of(code, zh, en)
                        .with("policyKey", key)
                        .with("codes", codes.orElseThrow())
                        .remedy(
                                "请按规则所列代码填写，或登记评估不符合",
                                "use a listed code, or record that the resident is not eligible"));
    }

    /** At least one goal; refusals of treatment may be none. */
    static <K extends HospiceCommand> PayloadGuard<HospiceFacts, K> withGoals(Function<K, CareGoals> given) {
        return PayloadGuard.unless(
                "CARE_GOALS",
                BilingualText.of("照护目标（及拒绝的治疗）", "goals of care, and treatments that are refused"),
                (c, command) -> !given.apply(command).goals().isEmpty(),
                (c, command) -> Problem.of("YY-R-154", "未填写照护目标", "no goal of care is given")
                        .remedy("请与患者或家属确认照护目标", "agree on the goals with the resident or the family"));
    }

    static final PayloadGuard<HospiceFacts, Placing> KNOWN_PLACE =
            CommonGuards.knownOrganisation((f, command) -> Optional.of(command.organisation()));

    /** Into another organisation's bed a resident comes by referral, not by a line in this case. */
    static final PayloadGuard<HospiceFacts, Placing> ALREADY_THERE = new PayloadGuard<>(
            "ALREADY_THERE",
            BilingualText.of("患者已在该场所，或无占用床位", "the resident is there already, or in no bed"),
            (c, command) -> elsewhere(
                    c,
                    command.organisation(),
                    command.place() == HospicePlace.HOME
                            ? c.facts().organisation()
                            : Optional.<OrganisationId>empty()));

    static final PayloadGuard<HospiceFacts, CompleteHandover> TAKEN_OVER_THERE = new PayloadGuard<>(
            "ALREADY_THERE",
            BilingualText.of("患者已在接续方，或回家", "the resident is with who takes over, or goes home"),
            (c, command) -> elsewhere(
                    c,
                    command.handedTo(),
                    command.bed().isEmpty() ? c.facts().organisation() : Optional.<OrganisationId>empty()));

    static final PayloadGuard<HospiceFacts, CompleteHandover> KNOWN_SUCCESSOR =
            CommonGuards.knownOrganisation((f, command) -> Optional.of(command.handedTo()));

    static final PayloadGuard<HospiceFacts, CompleteHandover> ANOTHER_PHASE = PayloadGuard.unless(
            "ANOTHER_PHASE",
            BilingualText.of("转出后的阶段", "the phase in which care goes on"),
            (c, command) -> command.phase() != CarePhase.HOSPICE,
            (c, command) -> Problem.of("YY-R-156", "转出后的阶段不能仍为安宁疗护", "after leaving, the phase is another than hospice")
                    .remedy("请选择治疗、康复或稳定期", "choose treatment, rehabilitation or stable living"));

    static final PayloadGuard<HospiceFacts, RecordCertificate> ROUTE = new PayloadGuard<>(
            "CERTIFICATE_ROUTE", BilingualText.of("死亡证明出具方", "who issued the certificate of death"), (c, command) -> {
                CertificateIssuer expected = CertificateIssuer.of(
                        c.facts().deathPlace().orElseThrow(), command.afterEmergencyCall(), command.natural());
                return command.issuer() == expected
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                        "YY-R-157",
                                        "死亡证明出具方与死亡情形不符",
                                        "another body issues the certificate for such a death")
                                .with("issuer", command.issuer())
                                .with("expected", expected)
                                .remedy("请由规定的出具方开具", "have the right body issue it"));
            });

    private static Optional<Problem> elsewhere(
            Circumstances<HospiceFacts> c, OrganisationId there, Optional<OrganisationId> leaving) {
        return c.around()
                .place()
                .filter(bed -> !bed.place().equals(there)
                        && leaving.filter(bed.place()::equals).isEmpty())
                .map(HospiceGuards::transferFirst);
    }

    private static Problem transferFirst(StaySegment bed) {
        return Problem.of("YY-R-155", "患者尚在其他机构的床位", "the resident is in a bed of another organisation")
                .with("segment", bed.id())
                .with("place", bed.place())
                .remedy("请先办理转诊或出院", "refer or discharge the resident first");
    }
}
