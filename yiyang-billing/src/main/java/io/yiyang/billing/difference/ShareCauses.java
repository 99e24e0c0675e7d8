package io.yiyang.billing.difference;

import io.yiyang.billing.difference.ChangeCause.Kind;
import io.yiyang.billing.payer.Need;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Why one payer's share of a bill moved: platform, coverage, rule, terms, facts, lines, earlier payers, limits. */
final class ShareCauses {
    private final BillSide old;
    private final BillSide now;
    private final Payer payer;
    private final BilingualText who;
    private final List<ChangeCause> causes = new ArrayList<>();

    ShareCauses(BillSide old, BillSide now, Payer payer) {
        this.old = old;
        this.now = now;
        this.payer = payer;
        this.who = name(payer);
    }

    static BilingualText name(Payer payer) {
        return payer.label().orElse(BilingualText.of(payer.toString(), payer.toString()));
    }

    List<ChangeCause> all() {
        add(Kind.REVIEW, payer.toString(), who, old.adjusted(payer), now.adjusted(payer));
        boolean reported = old.isReported(payer) || now.isReported(payer);
        if (reported) {
            add(Kind.PLATFORM, "platform", who, byPlatform(old), byPlatform(now));
        }
        add(Kind.COVERAGE, payer.toString(), who, coverage(old), coverage(now));
        boolean pays = coverage(old).equals(coverage(now));
        if (pays && !payer.equals(Payer.PERSON) && !reported) {
            add(Kind.RULE, payer.toString(), who, rule(old), rule(now));
            terms();
            facts();
        }
        if (pays) {
            lines();
            earlier();
        }
        limits();
        if (causes.isEmpty()) {
            firstStep();
        }
        return List.copyOf(causes);
    }

    private void add(Kind kind, String subject, BilingualText about, Object before, Object after) {
        Causes.add(causes, kind, subject, about, before, after);
    }

    private String byPlatform(BillSide side) {
        return (side.isReported(payer) ? "platform " : "computed ")
                + side.share(payer).map(PayerShare::amount).orElse(Money.ZERO);
    }

    private String coverage(BillSide side) {
        return side.share(payer)
                .map(share -> share.notCovered()
                        .map(Problem::code)
                        .map(Object::toString)
                        .orElse("pays"))
                .orElse(ChangeCause.NONE);
    }

    private String rule(BillSide side) {
        return side.share(payer).flatMap(PayerShare::rule).map(RuleId::toString).orElse(ChangeCause.NONE);
    }

    private void terms() {
        Set<String> names = new TreeSet<>();
        Stream.of(old, now).forEach(side -> terms(side).forEach(term -> names.add(term.name())));
        for (String name : names) {
            Optional<Term> before = term(old, name);
            Optional<Term> after = term(now, name);
            String was = before.map(t -> t.value().toString()).orElse(ChangeCause.NONE);
            String is = after.map(t -> t.value().toString()).orElse(ChangeCause.NONE);
            if (!was.equals(is)) {
                List<Provenance> support = Stream.of(before, after)
                        .flatMap(Optional::stream)
                        .map(Term::provenance)
                        .toList();
                String parameter = support.get(support.size() - 1).parameter();
                BilingualText about = BilingualText.of(who.zh() + " " + name, who.en() + " " + name);
                causes.add(new ChangeCause(Kind.TERM, parameter, about, was, is, support));
            }
        }
    }

    private List<Term> terms(BillSide side) {
        return side.share(payer).map(PayerShare::terms).orElse(List.of());
    }

    private Optional<Term> term(BillSide side, String name) {
        return terms(side).stream().filter(term -> term.name().equals(name)).findFirst();
    }

    // Facts, as far as the rule looks at them

    private void facts() {
        Bill was = old.settlement().bill();
        Bill is = now.settlement().bill();
        of(
                Need.PAID_THIS_YEAR,
                "本年已支付",
                "paid this year",
                was.year().paid(),
                is.year().paid());
        of(
                Need.DEDUCTIBLE_THIS_YEAR,
                "本年已计起付线",
                "deductible of the year",
                was.year().deductible(),
                is.year().deductible());
        of(
                Need.COUNTED_THIS_YEAR,
                "本年已计入",
                "counted this year",
                was.year().counted(),
                is.year().counted());
        if (needs(Need.STAY_IN_YEAR)) {
            fact("stay", "年度第几次住院/天数", "stay of the year / its days", stay(was), stay(is));
        }
        if (needs(Need.ACCOUNT_BALANCE)) {
            fact("account", "账户余额", "balance of the account", was.accountBalance(), is.accountBalance());
        }
        fact("deductible", "转诊后起付线", "deductible placed by a referral", placed(was), placed(is));
        fact("paidThisStay", "本次住院已支付", "paid this stay", paid(was), paid(is));
        fact("stayToDate", "前段费用", "the stay's earlier parts", earlierParts(was), earlierParts(is));
        fact("days", "照护/住院/当月天数", "days in care / in hospital / of the month", days(was), days(is));
    }

    private void of(Need need, String zh, String en, Map<Payer, Money> was, Map<Payer, Money> is) {
        if (needs(need)) {
            fact(need.name(), zh, en, Optional.ofNullable(was.get(payer)), Optional.ofNullable(is.get(payer)));
        }
    }

    private boolean needs(Need need) {
        return Stream.of(old, now)
                .flatMap(side -> side.settlement().stage(payer).stream())
                .map(StageTerms::needs)
                .anyMatch(needs -> needs.contains(need));
    }

    private Optional<Money> placed(Bill bill) {
        return Optional.ofNullable(bill.deductibles().get(payer));
    }

    private Optional<Money> paid(Bill bill) {
        return Optional.ofNullable(bill.stayToDate().byPayer().paid().get(payer));
    }

    private static Optional<String> stay(Bill bill) {
        return bill.stay().map(stay -> stay.ordinal() + " / " + stay.days());
    }

    private static Optional<String> days(Bill bill) {
        ServiceDays days = bill.days();
        return Optional.of(days.inCare() + " / " + days.inHospital() + " / " + days.ofMonth());
    }

    private static Optional<Money> earlierParts(Bill bill) {
        return Optional.of(bill.stayToDate().total());
    }

    private void fact(String name, String zh, String en, Optional<?> was, Optional<?> is) {
        Function<Optional<?>, String> shown =
                value -> value.map(Object::toString).orElse(ChangeCause.NONE);
        add(Kind.FACT, name, BilingualText.of(zh, en), shown.apply(was), shown.apply(is));
    }

    // What the payer found

    private void lines() {
        Set<LineId> ids = new TreeSet<>(old.lines());
        ids.addAll(now.lines());
        for (LineId id : ids) {
            if (!old.whole(id, payer).equals(now.whole(id, payer))) {
                Causes.lineMoved(old, now, id).ifPresent(causes::add);
            }
        }
    }

    private void earlier() {
        Set<Payer> before = new LinkedHashSet<>(old.before(payer));
        before.addAll(now.before(payer));
        boolean otherwise = !old.takenBefore(payer).equals(now.takenBefore(payer));
        for (Payer other : before) {
            if (otherwise) {
                add(Kind.EARLIER_PAYER, other.toString(), name(other), amount(old, other), amount(now, other));
            }
            if (looksAt(other)) {
                BilingualText about = BilingualText.of(
                        name(other).zh() + "起付线", "deductible of " + name(other).en());
                add(Kind.EARLIER_PAYER, other + " deductible", about, deductible(old, other), deductible(now, other));
            }
        }
    }

    /** Whether the rule looks at the deductible of a payer before it. */
    private boolean looksAt(Payer other) {
        return Stream.of(old, now)
                .flatMap(side -> side.settlement().stage(payer).stream())
                .filter(stage -> stage.notCovered().isEmpty())
                .anyMatch(stage -> looksAt(stage.rule(), stage, other));
    }

    private static boolean looksAt(PayerRule rule, StageTerms stage, Payer other) {
        return rule.looksAt(stage).contains(other) || stage.term("baseWithout").isPresent();
    }

    private static Money amount(BillSide side, Payer of) {
        return side.share(of).map(PayerShare::amount).orElse(Money.ZERO);
    }

    private static Money deductible(BillSide side, Payer of) {
        return side.share(of).map(PayerShare::deductible).orElse(Money.ZERO);
    }

    // What the rule did

    /** Each limit that cut on one side, or cut to another amount. */
    private void limits() {
        Set<BilingualText> texts = new LinkedHashSet<>();
        Stream.of(old, now)
                .forEach(
                        side -> side.steps(payer).stream().filter(Step::limited).forEach(s -> texts.add(s.text())));
        for (BilingualText text : texts) {
            add(Kind.LIMIT, payer.toString(), text, limit(old, text), limit(now, text));
        }
    }

    private String limit(BillSide side, BilingualText text) {
        return side.steps(payer).stream()
                .filter(step -> step.limited() && step.text().equals(text))
                .map(Step::formula)
                .findFirst()
                .orElse(ChangeCause.NONE);
    }

    /** Nothing else is known: the first step of the rule that came to something else. */
    private void firstStep() {
        List<Step> was = old.steps(payer);
        List<Step> is = now.steps(payer);
        for (int i = 0; i < Math.max(was.size(), is.size()) && causes.isEmpty(); i++) {
            String before = i < was.size() ? was.get(i).formula() : ChangeCause.NONE;
            String after = i < is.size() ? is.get(i).formula() : ChangeCause.NONE;
            add(Kind.STEP, payer.toString(), (i < is.size() ? is : was).get(i).text(), before, after);
        }
        if (causes.isEmpty()) {
            add(Kind.STEP, payer.toString(), who, amount(old, payer), amount(now, payer));
        }
    }
}
