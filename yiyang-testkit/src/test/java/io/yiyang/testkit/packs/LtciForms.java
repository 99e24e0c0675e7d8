package io.yiyang.testkit.packs;

import com.fasterxml.jackson.databind.JsonNode;
import io.yiyang.billing.allowance.EffectiveDateRule;
import io.yiyang.billing.audit.Exclusivity;
import io.yiyang.billing.payer.CareQuota;
import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.time.DayCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settles the input of a case by a shipped pack. Of the case's own rule only what care costs is read, such as the price of an
 * hour or a standard that is charged; no ratio, limit, quota or date.
 */
final class LtciForms {
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    private static final long FULL_MONTH = 30;
    private static final Map<String, String> CATEGORIES = Map.of(
            "LIFE_CARE", "CARE_NURSING",
            "DAY_CARE", "CARE_NURSING",
            "NURSING", "CARE_NURSING",
            "MEDICAL_CARE", "CARE_MEDICAL_NURSING",
            "BED", "CARE_BED",
            "MEAL", "CARE_MEAL");
    private static final Map<String, String> BESIDE = Map.of(
            "inpatient",
            Exclusivity.INPATIENT,
            "familyBed",
            Exclusivity.FAMILY_BED,
            "outpatientPool",
            "OUTPATIENT_POOL",
            "outpatientChronic",
            "OUTPATIENT_CHRONIC");

    private final ShippedCity city;
    private final JsonNode rule;
    private final JsonNode input;
    private final JsonNode expected;

    /** What the pack gives, under the keys that the case expects; a nested one as {@code a/b}. */
    private final Map<String, Object> got = new TreeMap<>();

    private LtciForms(ShippedCity city, JsonNode root) {
        this.city = city;
        this.rule = root.get("rule");
        this.input = root.get("input");
        this.expected = root.get("expected");
    }

    static Map<String, Object> settle(ShippedCity city, JsonNode root) {
        LtciForms form = new LtciForms(city, root);
        switch (form.rule.get("form").asText()) {
            case "PER_DIEM_FIXED", "PER_DIEM_PACKAGE" -> form.days();
            case "PER_DIEM_FIXED_SPLIT" -> form.agencyAndFamily();
            case "PER_DIEM_STANDARD_RATIO" -> form.standards();
            case "PER_DIEM_COMPONENTS_RATIO" -> form.components();
            case "PER_DIEM_STANDARD" -> form.standardsByLevel();
            case "MONTHLY_RATIO_CAP", "MONTHLY_CAP", "RATIO_TABLE" -> form.month();
            case "MONTHLY_FIXED" -> form.months();
            case "MONTHLY_FIXED_BY_LEVEL" -> form.basicAndProfessional();
            case "PER_HOUR_FIXED", "PER_HOUR_RATIO" -> form.hours();
            case "PER_VISIT_FIXED_FUND", "PER_VISIT_FIXED_COPAY" -> form.visits();
            case "HOURS_QUOTA" -> form.quota();
            case "COMBO" -> form.familyAndVisits();
            case "LOYALTY_BONUS" -> form.loyalty();
            case "EFFECTIVE_DATE" -> form.date();
            case "DAY_COUNT" -> form.dayCounts();
            case "EXCLUSIVITY" -> form.exclusivity();
            case "CONFLICT_CHECK" -> form.conflict();
            case "VOUCHER" -> form.voucher();
            default -> throw new IllegalArgumentException("form: " + form.rule);
        }
        return form.got;
    }

    private static Money money(JsonNode text) {
        return Money.parseYuan(text.asText());
    }

    private static String word(Map<String, String> words, String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Quantity quantity(JsonNode text) {
        return Quantity.parse(text.asText());
    }

    private static ServiceDays days(long days) {
        return new ServiceDays(days, 0, 0).ofMonth(FULL_MONTH);
    }

    /** What is charged on one day. */
    private record Charge(LocalDate day, String category, Quantity quantity, Money cost) {}

    private Charge charge(long day, String category, Money cost) {
        return new Charge(first().plusDays(day), category, Quantity.ONE, cost);
    }

    private LocalDate first() {
        return city.day().withDayOfMonth(1);
    }

    /** Settles the charges; of them as many days are care as are given. */
    private static Settlement settle(ShippedCity city, long days, List<Charge> charges) {
        List<SplitLine> lines = new ArrayList<>();
        Map<LineId, ServiceRecord> services = new HashMap<>();
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            LineId id = LineId.of(String.format(Locale.ROOT, "%04d", i));
            Optional<ChargeCategory> category = Optional.of(ChargeCategory.of(charge.category()));
            lines.add(SplitLine.inScope(id, category, charge.cost()));
            services.put(id, new ServiceRecord(charge.day(), category, charge.quantity(), DayPlace.CARE));
        }
        return city.settle(
                Bill.of(BillId.of("case"), lines).withDays(days(days)).withServices(services));
    }

    private void fundAndSelf(Settlement settlement) {
        got.put("fund", settlement.share(LTCI));
        got.put("self", settlement.share(Payer.PERSON));
    }

    private long countedDays() {
        if (!input.has("from")) {
            return input.get("days").asLong();
        }
        DayCount count = city.has("ltci.family.dayCount")
                ? DayCount.valueOf(city.word("ltci.family.dayCount"))
                : DayCount.BOTH_ENDS;
        return count.days(
                LocalDate.parse(input.get("from").asText()),
                LocalDate.parse(input.get("to").asText()));
    }

    private void days() {
        long days = countedDays();
        got.put("days", days);
        got.put("package", city.paid(Map.of(), days(days)));
        got.put("fund", city.paid(Map.of(), days(days)));
        got.put("fundYear360", city.paid(Map.of(), new ServiceDays(360, 0, 0)));
        if (input.has("monthlyCharge")) {
            fundAndSelf(settle(city, days, List.of(charge(0, "CARE_NURSING", money(input.get("monthlyCharge"))))));
        }
    }

    private void agencyAndFamily() {
        long days = countedDays();
        Money perDay = money(rule.get("payees").get(0).get("perDay"));
        Money agency = settle(
                        city.with("serviceForm", "HOME"), days, List.of(charge(0, "CARE_NURSING", perDay.times(days))))
                .share(LTCI);
        Money family = city.with("serviceForm", "FAMILY").paid(Map.of(), days(days));
        got.put("agency", agency);
        got.put("individual", family);
        got.put("fund", agency.plus(family));
    }

    /** Each day costs the standards. */
    private void standards() {
        List<Charge> charges = new ArrayList<>();
        for (long day = 0; day < countedDays(); day++) {
            for (JsonNode component : rule.get("components")) {
                charges.add(charge(
                        day, word(CATEGORIES, component.get("item").asText()), money(component.get("standardPerDay"))));
            }
        }
        fundAndSelf(settle(city, countedDays(), charges));
    }

    private void components() {
        List<Charge> charges = new ArrayList<>();
        for (long day = 0; day < countedDays(); day++) {
            for (Map.Entry<String, JsonNode> item : input.get("perDay").properties()) {
                charges.add(charge(day, word(CATEGORIES, item.getKey()), money(item.getValue())));
            }
        }
        for (Map.Entry<String, JsonNode> item : input.get("perMonth").properties()) {
            charges.add(charge(0, word(CATEGORIES, item.getKey()), money(item.getValue())));
        }
        Settlement settlement = settle(city, countedDays(), charges);
        fundAndSelf(settlement);
        got.put("total", settlement.total());
    }

    private void standardsByLevel() {
        Map<String, String> levels = Map.of("SEVERE_III", "LTCI_5", "SEVERE_II", "LTCI_4", "SEVERE_I", "LTCI_3");
        for (String place : List.of("institution", "community")) {
            JsonNode figures = expected.path(place + "Standard");
            for (Map.Entry<String, JsonNode> level : figures.properties()) {
                Money perDay = city.with("careLevel", word(levels, level.getKey()))
                        .amount("ltci." + place + ".standardPerDay");
                got.put(place + "Standard/" + level.getKey(), perDay.times(countedDays()));
            }
        }
    }

    private void month() {
        JsonNode cost = input.has("cost") ? input.get("cost") : input.path("nursingCost");
        JsonNode charged = cost.isMissingNode() ? input.get("eligibleCost") : cost;
        fundAndSelf(settle(city, FULL_MONTH, List.of(charge(0, "CARE_NURSING", money(charged)))));
    }

    private void months() {
        Money ofMonth = city.paid(Map.of(), days(FULL_MONTH));
        got.put("amount", ofMonth.times(input.get("months").asLong()));
    }

    private void basicAndProfessional() {
        Money basic = city.with("serviceForm", "FAMILY").paid(Map.of(), days(FULL_MONTH));
        long visits = input.get("professionalVisits").asLong();
        ShippedCity atHome = city.with("serviceForm", "HOME");
        Money professional = units(
                        atHome, Quantity.parse(String.valueOf(visits)), money(rule.get("pricePerProfessionalVisit")))
                .share(LTCI);
        got.put("basic", basic);
        got.put("professional", professional);
        got.put("fund", basic.plus(professional));
    }

    /** So many units on one day. */
    private Settlement units(ShippedCity of, Quantity units, Money price) {
        Money cost = price.times(units.tenThousandths(), Quantity.ONE.tenThousandths(), RoundingMode.HALF_UP);
        return settle(of, 1, List.of(new Charge(first(), "CARE_NURSING", units, cost)));
    }

    private void hours() {
        Quantity hours = quantity(input.get("hours"));
        Money price = money(rule.get("pricePerHour"));
        if (!city.has("ltci.home.halfHours")) {
            fundAndSelf(units(city, hours, price));
            return;
        }
        // Only the quota is known; what an hour costs and that the fund pays all of it is the case's.
        Quantity given = Quantity.ofTenThousandths(hours.tenThousandths() * 2);
        Quantity most = whole(city.count("ltci.home.halfHours"));
        CareQuota quota = new CareQuota(Optional.of(most), Optional.empty(), Set.of(), false);
        Quantity accepted = quota.accepted(List.of(service("LIFE", given))).get(0);
        Money fund = ofHalfHours(price, accepted);
        got.put("fund", fund);
        got.put("self", ofHalfHours(price, given).minus(fund));
    }

    private static Money ofHalfHours(Money perHour, Quantity halfHours) {
        return perHour.times(halfHours.tenThousandths(), Quantity.ONE.tenThousandths() * 2, RoundingMode.UNNECESSARY);
    }

    private void visits() {
        // A price is told where it moves the person's share; where the person pays a fixed part, any higher one does.
        Money price = input.has("pricePerVisit")
                ? money(input.get("pricePerVisit"))
                : city.amount("ltci.home.selfPerVisit").times(2);
        long visits = input.get("visits").asLong();
        fundAndSelf(units(city, whole(visits), price));
        if (city.has("ltci.home.minutesPerVisit")) {
            long minutes = visits * city.count("ltci.home.minutesPerVisit");
            got.put("hours", Quantity.ofTenThousandths(minutes * Quantity.ONE.tenThousandths() / 60));
        }
    }

    private static Quantity whole(long units) {
        return Quantity.parse(String.valueOf(units));
    }

    private ServiceRecord service(String category, Quantity units) {
        return new ServiceRecord(first(), Optional.of(ChargeCategory.of(category)), units, DayPlace.CARE);
    }

    /** Where the total binds it cuts what came last; which that was, the table of the cases tells. */
    private void quota() {
        ServiceRecord life = service("LIFE", quantity(input.get("lifeHours")));
        ServiceRecord medical = service("MEDICAL", quantity(input.get("medicalHours")));
        CareQuota quota = new CareQuota(
                Optional.of(whole(city.count("ltci.home.hours"))),
                Optional.of(whole(city.count("ltci.home.medicalHours"))),
                Set.of("MEDICAL"),
                false);
        boolean isLifeFirst = switch (String.join(" ", city.facts().words("hoursOrder"))) {
            case "LIFE_FIRST" -> true;
            case "MEDICAL_FIRST" -> false;
            default -> throw new IllegalArgumentException("hoursOrder: " + city.facts());
        };
        List<Quantity> accepted = quota.accepted(isLifeFirst ? List.of(life, medical) : List.of(medical, life));
        Quantity ofLife = accepted.get(isLifeFirst ? 0 : 1);
        Quantity ofMedical = accepted.get(isLifeFirst ? 1 : 0);
        accepted(life, ofLife, "Life");
        accepted(medical, ofMedical, "Medical");
        got.put("payableTotal", Quantity.ofTenThousandths(ofLife.tenThousandths() + ofMedical.tenThousandths()));
    }

    private void accepted(ServiceRecord wanted, Quantity accepted, String name) {
        got.put("payable" + name, accepted);
        got.put(
                "rejected" + name,
                Quantity.ofTenThousandths(wanted.quantity().tenThousandths() - accepted.tenThousandths()));
    }

    private void familyAndVisits() {
        if (input.has("days")) {
            got.put("familyFund", city.with("serviceForm", "FAMILY").paid(Map.of(), days(countedDays())));
        }
        Money price = city.amount("ltci.home.selfPerVisit").times(2);
        Settlement visits = units(
                city.with("serviceForm", "HOME"), whole(input.get("visits").asLong()), price);
        got.put("selfVisits", visits.share(Payer.PERSON));
    }

    private void loyalty() {
        for (Map.Entry<String, JsonNode> person : input.properties()) {
            String level = "SHANGHAI_" + person.getValue().get("level").asText().substring(1);
            Map<String, Long> months =
                    Map.of("monthsInARow", person.getValue().get("months").asLong());
            got.put(
                    person.getKey(),
                    city.with("serviceForm", "HOME_LOYALTY")
                            .with("careLevel", level)
                            .paid(months, ServiceDays.NONE));
        }
    }

    private void date() {
        String key = input.has("conclusionDate") ? "ltci.start" : "ltci.change";
        long notice = key.equals("ltci.change") && city.has("ltci.changeNoticeMonths")
                ? city.count("ltci.changeNoticeMonths")
                : 0;
        EffectiveDateRule dates = new EffectiveDateRule(
                EffectiveDateRule.Timing.valueOf(city.word(key)),
                notice,
                key.equals("ltci.start") && city.has("ltci.startFloor")
                        ? Optional.of(LocalDate.parse(city.word("ltci.startFloor")))
                        : Optional.empty());
        LocalDate event =
                LocalDate.parse(input.properties().iterator().next().getValue().asText());
        LocalDate effective = dates.effective(event);
        YearMonth month = YearMonth.from(event);
        got.put("effective", effective);
        got.put("unchangedMonth", effective.isAfter(month.atEndOfMonth()) ? month : "-");
    }

    private void dayCounts() {
        DayCount count = DayCount.valueOf(city.word("ltci.family.dayCount"));
        List<Long> results = new ArrayList<>();
        for (JsonNode dates : input.get("cases")) {
            results.add(count.days(
                    LocalDate.parse(dates.get("from").asText()),
                    LocalDate.parse(dates.get("to").asText())));
        }
        got.put("results", results);
    }

    private void exclusivity() {
        Exclusivity beside = new Exclusivity(
                Set.copyOf(city.words("ltci.blockedBy")),
                Set.copyOf(city.words("ltci.allowedWith")),
                Set.copyOf(city.words("ltci.excludedCauses")));
        if (!input.has("days")) {
            for (Map.Entry<String, JsonNode> situation : input.properties()) {
                Set<String> benefits = new HashSet<>();
                BESIDE.forEach((key, word) -> {
                    if (situation.getValue().path(key).asBoolean()) {
                        benefits.add(word);
                    }
                });
                JsonNode cause = situation.getValue().path("cause");
                Set<String> causes = cause.isMissingNode() ? Set.of() : Set.of(cause.asText());
                got.put(situation.getKey(), beside.ruling(benefits, causes).name());
            }
            return;
        }
        Map<Set<String>, Long> days = new LinkedHashMap<>();
        long left = input.get("days").asLong();
        for (Map.Entry<String, String> benefit : BESIDE.entrySet()) {
            long of = input.path(benefit.getKey() + "Days").asLong();
            days.put(Set.of(benefit.getValue()), of);
            left -= of;
        }
        days.put(Set.of(), left);
        Exclusivity.Payable payable = beside.payable(days);
        got.put("payableDays", payable.days());
        got.put("reason", String.join(" ", payable.blockers()));
        // Without an amount of the day only no days have a sum.
        got.put("fund", payable.days() == 0 ? Money.ZERO : "-");
    }

    /** Whether the pack's rule for hospital days forbids a claimed day. */
    private void conflict() {
        Exclusivity beside =
                Exclusivity.ofInpatientRule(city.word("ltci.inpatientDays")).orElseThrow();
        boolean hit = false;
        for (JsonNode claimed : input.get("ltciDays")) {
            for (String kind : List.of("inpatient", "familyBed")) {
                boolean blocked =
                        !beside.blockers(Set.of(word(BESIDE, kind)), Set.of()).isEmpty();
                hit |= blocked && isWithin(LocalDate.parse(claimed.asText()), input.path(kind));
            }
        }
        got.put("hit", hit);
    }

    private static boolean isWithin(LocalDate day, JsonNode stay) {
        return stay.has("from")
                && !day.isBefore(LocalDate.parse(stay.get("from").asText()))
                && !day.isAfter(LocalDate.parse(stay.get("to").asText()));
    }

    private void voucher() {
        Settlement settlement =
                settle(city, FULL_MONTH, List.of(charge(0, "CARE_NURSING", money(input.get("charge")))));
        Money voucher = settlement.share(Payer.CARE_VOUCHER);
        got.put("ltciFund", settlement.share(LTCI));
        got.put("voucher", voucher);
        got.put("self", settlement.share(Payer.PERSON));
        got.put("selfBeforeVoucher", settlement.share(Payer.PERSON).plus(voucher));
        got.put("year12", voucher.times(12));
    }
}
