package io.yiyang.testkit.cases;

import io.yiyang.billing.audit.AuditCheck;
import io.yiyang.billing.audit.AuditedLine;
import io.yiyang.billing.audit.AuditedPerson;
import io.yiyang.billing.audit.PerformedAct;
import io.yiyang.billing.audit.PostedPrice;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.person.Consent;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import io.yiyang.model.person.ConsentSigner;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import io.yiyang.testkit.cases.ConflictForm.Audited;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Charges against what was done, posted, agreed and allowed. */
final class ConflictCharges {
    private static final String CHECK = "check";
    private static final String YUAN = "yuan as a text, such as \"12.30\"";
    private static final LocalDate DAY = LocalDate.EPOCH;
    private static final AuditedPerson UNINSURED =
            new AuditedPerson(ResidentId.of("uninsured"), RegionCode.NATION, false, Facts.none());

    /** Who pays, in the words of cases, and on which ledger. */
    private record Paid(Payer payer, Ledger ledger) {}

    private static final Map<String, Paid> PAYERS = Map.of(
            "BASIC_MEDICAL", new Paid(Payer.POOLED_FUND, Ledger.MEDICAL),
            "LTCI", new Paid(Payer.LONG_TERM_CARE, Ledger.CARE),
            "SELF", new Paid(Payer.PERSON, Ledger.CARE));

    private ConflictCharges() {}

    // Prices

    static Audited abovePosted(ObjectReader root) {
        LtciCases.rule(root, r -> r.has(CHECK));
        record Prices(UnitPrice posted, CaseLine line) {}
        Prices prices = LtciCases.input(
                root,
                i -> new Prices(
                        price(i, "posted"),
                        CaseLine.on(DAY).at(price(i, "charged")).times(quantity(i))));
        var records = CaseRecords.of(List.of(DAY))
                .addLines(prices.line().paidBy(Payer.LONG_TERM_CARE, Ledger.CARE))
                .addPrices(posted(prices.line().item(), prices.posted(), Set.of()))
                .build();
        return new Audited(records, CasePolicy.of(), AuditCheck.PRICE_ABOVE_POSTED).priced();
    }

    static Audited insuredDearer(ObjectReader root) {
        LtciCases.rule(root, r -> r.has(CHECK));
        CaseLine line = CaseLine.on(DAY);
        List<AuditedLine> lines = LtciCases.input(root, i -> {
            Quantity quantity = quantity(i);
            return List.of(
                    line.at(price(i, "insured")).times(quantity).paidBy(Payer.LONG_TERM_CARE, Ledger.CARE),
                    line.at(price(i, "uninsured"))
                            .times(quantity)
                            .of(UNINSURED.resident())
                            .paidByThePerson());
        });
        var records = CaseRecords.of(List.of(DAY))
                .addPersons(CaseRecords.INSURED, UNINSURED)
                .addAllLines(lines)
                .build();
        return new Audited(records, CasePolicy.of(), AuditCheck.INSURED_DEARER).priced();
    }

    private static PostedPrice posted(String item, UnitPrice price, Set<String> includes) {
        return new PostedPrice(CaseRecords.PLACE, item, DateRange.from(DAY), price, includes);
    }

    private static UnitPrice price(ObjectReader o, String key) {
        return o.scalar(key, YUAN, CaseLine.PRICE, UnitPrice::parseYuan);
    }

    /** A whole number or a decimal text; one if the case does not say. */
    private static Quantity quantity(ObjectReader o) {
        try {
            return o.has("qty") ? Quantity.parse(o.verbatim("qty")) : Quantity.ONE;
        } catch (IllegalArgumentException e) {
            o.refuse("qty", "a quantity, such as 1 or \"1.5\"");
            return Quantity.ONE;
        }
    }

    // What was done

    /** A charge with its payer, and whether the case gives its price. */
    private record Charge(CaseLine line, Paid paid, boolean priced) {
        AuditedLine audited() {
            return paid.payer().equals(Payer.PERSON)
                    ? line.paidByThePerson()
                    : line.paidBy(paid.payer(), paid.ledger());
        }
    }

    private static Charge charge(ObjectReader o, String act) {
        LocalDate date = o.date("date");
        String name = o.text(act);
        Quantity quantity = quantity(o);
        Optional<String> payer = o.optionalText("payer");
        if (payer.isPresent() && !PAYERS.containsKey(payer.get())) {
            o.refuse("payer", "one of " + PAYERS.keySet());
        }
        boolean priced = o.has("price");
        UnitPrice price = priced ? price(o, "price") : CaseLine.PRICE;
        return new Charge(
                CaseLine.on(date).id(o.pointer()).act(name).times(quantity).at(price),
                PAYERS.getOrDefault(payer.orElse(""), new Paid(Payer.PERSON, Ledger.CARE)),
                priced);
    }

    private static Audited audited(
            List<Charge> charges,
            List<PerformedAct> done,
            List<PostedPrice> prices,
            CasePolicy policy,
            AuditCheck... checks) {
        List<LocalDate> days = new ArrayList<>();
        charges.forEach(charge -> days.add(charge.line().day()));
        done.forEach(act -> days.add(act.day()));
        var records = CaseRecords.of(days)
                .addPersons(CaseRecords.INSURED)
                .addAllLines(charges.stream().map(Charge::audited).toList())
                .addAllActs(done)
                .addAllPrices(prices)
                .build();
        Audited audited = new Audited(records, policy, checks);
        return charges.stream().allMatch(Charge::priced) ? audited.priced() : audited;
    }

    /** The number of acts is that of each act and day; the lines are of one act on one day. */
    static Audited duplicate(ObjectReader root) {
        LtciCases.rule(root, r -> r.has(CHECK));
        record Acts(List<Charge> charges, long performed) {}
        Acts acts = LtciCases.input(root, i -> {
            List<Charge> charges = i.list("lines", line -> {
                if (!line.has("payer")) {
                    line.refuse("payer", "one of " + PAYERS.keySet());
                }
                return charge(line, "act");
            });
            if (charges.stream()
                            .map(c -> List.of(c.line().day(), c.line().item()))
                            .distinct()
                            .count()
                    > 1) {
                i.refuse("lines", "lines of one act on one day, since actsPerformed is one number");
            }
            return new Acts(charges, i.integer("actsPerformed"));
        });
        List<PerformedAct> done = acts.charges().stream()
                .limit(1)
                .map(charge -> performed(charge.line().day(), charge.line().item(), acts.performed()))
                .toList();
        return audited(
                acts.charges(),
                done,
                List.of(),
                CasePolicy.of(),
                AuditCheck.DUPLICATE_CHARGE,
                AuditCheck.TWO_PAYERS,
                AuditCheck.NOT_PERFORMED);
    }

    private static PerformedAct performed(LocalDate day, String act, long times) {
        return new PerformedAct(CaseRecords.RESIDENT, day, act, Quantity.parse(String.valueOf(times)));
    }

    static Audited swapped(ObjectReader root) {
        LtciCases.rule(root, r -> r.has(CHECK));
        record Acts(LocalDate date, List<String> charged, List<String> done) {}
        Acts acts = LtciCases.input(root, i -> new Acts(i.date("date"), texts(i, "charged"), texts(i, "performed")));
        List<Charge> charges = acts.charged().stream()
                .map(act -> new Charge(
                        CaseLine.on(acts.date()).id(act).act(act), new Paid(Payer.LONG_TERM_CARE, Ledger.CARE), false))
                .toList();
        Set<String> all = new HashSet<>(acts.charged());
        all.addAll(acts.done());
        List<PerformedAct> done = all.stream()
                .map(act -> performed(acts.date(), act, acts.done().contains(act) ? 1 : 0))
                .toList();
        return audited(charges, done, List.of(), CasePolicy.of(), AuditCheck.SWAPPED_ITEM);
    }

    private static List<String> texts(ObjectReader i, String key) {
        return i.has(key) && i.form(key) == ObjectReader.Form.TEXT
                ? List.of(i.text(key))
                : i.optionalTexts(key, "a word", Function.identity());
    }

    static Audited split(ObjectReader root) {
        Map<String, List<String>> includes = LtciCases.rule(root, r -> {
            r.has(CHECK);
            return r.optionalTextLists("includes");
        });
        List<Charge> charges = LtciCases.input(root, i -> i.list("lines", line -> charge(line, "item")));
        List<PostedPrice> prices = new ArrayList<>();
        includes.forEach((item, parts) -> prices.add(posted(item, CaseLine.PRICE, Set.copyOf(parts))));
        return audited(charges, List.of(), prices, CasePolicy.of(), AuditCheck.SPLIT_CHARGE);
    }

    // What was agreed and allowed

    static Audited extra(ObjectReader root) {
        LtciCases.rule(root, r -> r.has(CHECK));
        record Extra(LocalDate day, Optional<Consent> consent) {}
        Extra extra = LtciCases.input(
                root, i -> new Extra(i.date("serviceDate"), i.object("consent", ConflictCharges::consent)));
        var records = CaseRecords.of(List.of(extra.day()))
                .addLines(CaseLine.on(extra.day()).extra().paidByThePerson())
                .addAllConsents(extra.consent().stream().toList())
                .build();
        return new Audited(records, CasePolicy.of(), AuditCheck.EXTRA_WITHOUT_CONSENT);
    }

    private static Consent consent(ObjectReader c) {
        LocalDate signed = c.date("date");
        boolean written = c.flag("written");
        return Consent.builder()
                .resident(CaseRecords.RESIDENT)
                .textVersion("case")
                .signer(new ConsentSigner.Self())
                .channel(written ? ConsentChannel.PAPER : ConsentChannel.TELEPHONE)
                .givenAt(signed.atStartOfDay(CaseRecords.ZONE).toInstant())
                .addScopes(ConsentScope.of("OUT_OF_SCOPE_SERVICE"))
                .build();
    }

    static Audited careAsMedical(ObjectReader root) {
        record Rule(List<String> care, List<String> funds) {}
        Rule rule = LtciCases.rule(root, r -> {
            r.has(CHECK);
            return new Rule(texts(r, "careCategories"), texts(r, "careFunds"));
        });
        record Booked(String category, Ledger ledger, Payer payer) {}
        Booked booked = LtciCases.input(
                root,
                i -> new Booked(
                        i.text("category"),
                        i.constant("ledger", Ledger.class),
                        i.scalar("payer", "a payer code in capitals", Payer.PERSON, Payer::of)));
        Ledger ledger = rule.care().contains(booked.category()) ? Ledger.CARE : Ledger.MEDICAL;
        CasePolicy policy = CasePolicy.of()
                .with(
                        "separation.ledger",
                        List.of(new Parameter.Row(
                                Map.of("chargeCategory", List.of(booked.category())),
                                new TermValue.Word(ledger.name()))));
        if (!rule.funds().isEmpty()) {
            policy.with("care.funds", new TermValue.Words(rule.funds()));
        }
        var records = CaseRecords.of(List.of(DAY))
                .addPersons(CaseRecords.INSURED)
                .addLines(CaseLine.on(DAY)
                        .in(ChargeCategory.of(booked.category()))
                        .paidBy(booked.payer(), booked.ledger()))
                .build();
        return new Audited(records, policy, AuditCheck.CARE_AS_MEDICAL);
    }

    static Audited overQuota(ObjectReader root) {
        long quota = LtciCases.rule(root, r -> {
            r.has(CHECK);
            return r.integer("quota");
        });
        List<Charge> charges = LtciCases.input(
                root,
                i -> i.list("lines", line -> {
                    Charge charge = charge(line, "act");
                    return new Charge(charge.line(), new Paid(Payer.LONG_TERM_CARE, Ledger.CARE), charge.priced());
                }));
        List<String> acts =
                charges.stream().map(c -> c.line().item()).distinct().toList();
        CasePolicy policy = CasePolicy.of()
                .with("audit.quotas", new TermValue.Words(List.of("case")))
                .with("audit.quota.acts", new TermValue.Words(acts))
                .with("audit.quota.limit", new TermValue.Count(quota));
        return audited(charges, List.of(), List.of(), policy, AuditCheck.OVER_QUOTA);
    }
}
