package io.yiyang.billing.family;

import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What might be otherwise in a month (其他情况测算): a referral that follows the procedure or does not, and for each fact that the
 * caller names every other word that the policy of the person's region knows, such as another care level. Both sides are
 * computed, so that neither a platform's answer nor a review of the bill as it is blurs the difference.
 *
 * <p>Cost: one settlement of the month for each alternative, and one more.
 */
public final class Alternatives {
    /** The facts that families ask about: the assessed level, and in which form care is given. */
    public static final List<String> USUAL = List.of("careLevel", "serviceForm");

    private final ResidentMonth month;
    private final PolicyBook book;
    private final RuleRegistry rules;
    private final MonthSettlement asItIs;
    private final List<Alternative> found = new ArrayList<>();

    private Alternatives(MonthSettlement settled, PolicyBook book, RuleRegistry rules) {
        Set<BillId> bills = settled.bills().stream()
                .map(SettledBill::settlement)
                .map(s -> s.id())
                .collect(Collectors.toSet());
        this.month = settled.month().unanswered(bills);
        this.book = book;
        this.rules = rules;
        this.asItIs = MonthSettlement.settle(month, book, rules);
    }

    /**
     * The alternatives, referral first, then fact by fact.
     *
     * @param facts the facts that may be otherwise, such as {@link #USUAL}; of the person, or else of an institution
     */
    public static List<Alternative> of(
            MonthSettlement settled, PolicyBook book, RuleRegistry rules, List<String> facts) {
        Alternatives alternatives = new Alternatives(settled, book, rules);
        alternatives.referral();
        facts.forEach(alternatives::fact);
        return List.copyOf(alternatives.found);
    }

    private void add(BilingualText assumption, ResidentMonth otherwise) {
        found.add(Alternative.of(assumption, asItIs, MonthSettlement.settle(otherwise, book, rules)));
    }

    private void referral() {
        if (month.transfers().stream().anyMatch(TransferFacts::compliant)) {
            add(BilingualText.of("如果转诊没有按规定办理", "if no referral had followed the procedure"), referred(false));
        }
        if (month.transfers().stream().anyMatch(transfer -> !transfer.compliant())) {
            add(BilingualText.of("如果转诊都按规定办理", "if every referral had followed the procedure"), referred(true));
        }
    }

    private ResidentMonth referred(boolean compliant) {
        return ((ImmutableResidentMonth) month)
                .withTransfers(month.transfers().stream()
                        .map(transfer -> transfer.compliant(compliant))
                        .toList());
    }

    private void fact(String fact) {
        boolean ofPerson = !month.person().words(fact).isEmpty()
                || month.changes().stream().anyMatch(change -> change.fact().equals(fact));
        Set<String> now = ofPerson ? ofPerson(fact) : ofInstitutions(fact);
        if (now.isEmpty()) {
            return;
        }
        for (String word : words(fact)) {
            if (!now.equals(Set.of(word))) {
                add(
                        FactWords.assumption(fact, word, month.period().first()),
                        ofPerson ? person(fact, word) : institutions(fact, word));
            }
        }
    }

    /** The words of the fact on the days of the period; a fact that changes within it has several. */
    private Set<String> ofPerson(String fact) {
        return month.period()
                .days()
                .flatMap(day -> month.personOn(day).words(fact).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> ofInstitutions(String fact) {
        return month.institutions().stream()
                .flatMap(institution -> institution.facts().words(fact).stream())
                .collect(Collectors.toSet());
    }

    private ResidentMonth person(String fact, String word) {
        return ((ImmutableResidentMonth) month.forPerson(month.person().replacing(fact, word)))
                .withChanges(month.changes().stream()
                        .filter(change -> !change.fact().equals(fact))
                        .toList());
    }

    private ResidentMonth institutions(String fact, String word) {
        return ((ImmutableResidentMonth) month)
                .withInstitutions(month.institutions().stream()
                        .map(institution -> institution.facts().words(fact).isEmpty()
                                ? institution
                                : new Institution(
                                        institution.id(),
                                        institution.name(),
                                        institution.facts().replacing(fact, word)))
                        .toList());
    }

    /** Every word of the fact that the packs of the person's region look at, in order. */
    private SortedSet<String> words(String fact) {
        return book.packs().stream()
                .filter(pack -> month.region().chain().contains(pack.region()))
                .flatMap(Alternatives::conditions)
                .flatMap(when -> when.getOrDefault(fact, List.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Map<String, List<String>>> conditions(PolicyPack pack) {
        Stream<Map<String, List<String>>> parameters = pack.parameters().stream()
                .flatMap(parameter -> parameter.versions().stream())
                .flatMap(version -> version.rows().stream())
                .map(Parameter.Row::when);
        Stream<Map<String, List<String>>> chains = pack.chains().stream()
                .flatMap(chain -> Stream.concat(
                        Stream.of(chain.when()),
                        chain.versions().stream()
                                .flatMap(version -> version.stages().stream())
                                .map(Chain.Stage::when)));
        return Stream.concat(parameters, chains);
    }
}
