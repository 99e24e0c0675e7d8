package io.yiyang.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.PersonChange;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.CareDayRule;
import io.yiyang.billing.payer.CareMonthRule;
import io.yiyang.billing.payer.InpatientRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.PerDiemRule;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.settlement.LineMatrix;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Care months against a loop over single days that is written from the documents and knows nothing of stretches, chains or
 * rules: hospital stays with boundary days, a home sickbed, level changes, three payment forms, the voucher on what is left.
 * 1,000 months of each property, 100,000 with the profile {@code deep}.
 */
class CareMonthOracleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ResidentId RESIDENT = ResidentId.of("R");
    private static final OrganisationId HOME = OrganisationId.of("HOME");
    private static final OrganisationId HOSPITAL = OrganisationId.of("HOSPITAL");
    private static final List<String> LEVELS = List.of("MODERATE", "SEVERE");
    /** The bed fee of a ward, or what the hospital charges for a day of its home sickbed. */
    private static final String WARD_BED = "01";

    private static final int LEAVE_FROM = 21;
    private static final int LEAVE_TO = 23;

    private enum Form {
        PER_DAY,
        RATIO_OF_THE_DAY,
        LIMIT_OF_THE_MONTH
    }

    /** What a level is worth, by form: an amount a day, or a ratio with a limit a day, or limits of month and day. */
    private record Benefit(Money perDay, Rate ratio, Money perMonth) {}

    private record Policy(
            Form form,
            TermValue.LimitBasis basis,
            InpatientRule inpatient,
            Map<String, Benefit> byLevel,
            Rate voucherRatio,
            Money voucherCap) {
        Benefit of(String level) {
            return Objects.requireNonNull(byLevel.get(level));
        }
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A month in arrays by day, from 1 on: what the oracle reads. */
    private static final class Month {
        private final YearMonth month;
        private final BoundaryDayRule boundary;
        private final Policy policy;
        /** The first and the last day of the hospital stay, 0 for none. */
        private final int admission;

        private final int discharge;
        /** The first and the last day with a home sickbed, 0 for none. */
        private final int sickbedFrom;

        private final int sickbedTo;
        private final String[] level;
        private final Money[] bed;
        private final Money[] nursing;

        Month(Random random) {
            month = YearMonth.of(2026, 1 + random.nextInt(12));
            int days = month.lengthOfMonth();
            boundary = one(random, List.of(BoundaryDayRule.values()));
            policy = policy(random);
            if (random.nextInt(3) > 0) {
                admission = 3 + random.nextInt(10);
                discharge = admission + 1 + random.nextInt(8);
            } else {
                admission = 0;
                discharge = 0;
            }
            sickbedFrom = random.nextBoolean() ? 24 : 0;
            sickbedTo = sickbedFrom == 0 ? 0 : 24 + random.nextInt(4);
            level = new String[days + 1];
            int change = 1 + random.nextInt(days);
            int again = 1 + random.nextInt(days);
            boolean changes = random.nextBoolean();
            String word = LEVELS.get(random.nextInt(2));
            for (int day = 1; day <= days; day++) {
                if (changes && (day == change || day == again)) {
                    word = LEVELS.get(random.nextInt(2));
                }
                level[day] = word;
            }
            bed = new Money[days + 1];
            nursing = new Money[days + 1];
            Money sameBed = Money.ofFen(random.nextInt(20_000));
            for (int day = 1; day <= days; day++) {
                bed[day] = sameBed;
                boolean none = random.nextInt(6) == 0;
                nursing[day] = none ? Money.ZERO : Money.ofFen(1 + random.nextInt(15_000));
            }
        }

        int days() {
            return month.lengthOfMonth();
        }

        boolean inHospital(int day) {
            if (admission == 0) {
                return false;
            }
            return switch (boundary) {
                case HOSPITAL_HAS_BOTH -> day >= admission && day <= discharge;
                case HOSPITAL_IN_NOT_OUT -> day >= admission && day < discharge;
                case CARE_HOME_HAS_BOTH -> day > admission && day < discharge;
            };
        }

        boolean besideSickbed(int day) {
            return sickbedFrom > 0 && day >= sickbedFrom && day <= sickbedTo && !inHospital(day);
        }

        private static Policy policy(Random random) {
            Money moderate = Money.ofFen(random.nextInt(6_000));
            Money more = Money.ofFen(random.nextInt(6_000));
            Rate low = Rate.ofMillionths(random.nextInt(900_000));
            Rate high = Rate.ofMillionths(low.millionths() + random.nextInt(100_000));
            Money month = Money.ofFen(random.nextInt(200_000));
            return new Policy(
                    one(random, List.of(Form.values())),
                    random.nextBoolean() ? TermValue.LimitBasis.FUND : TermValue.LimitBasis.COST,
                    one(random, List.of(InpatientRule.values())),
                    Map.of(
                            "MODERATE", new Benefit(moderate, low, month),
                            "SEVERE", new Benefit(moderate.plus(more), high, month.plus(month))),
                    Rate.ofMillionths(random.nextInt(1_000_001)),
                    Money.ofFen(random.nextInt(120_000)));
        }

        @Override
        public String toString() {
            return month + " " + boundary + " " + policy + " hospital " + admission + "-" + discharge + " sickbed "
                    + sickbedFrom + "-" + sickbedTo + " " + Arrays.toString(level) + " bed " + bed[1] + " nursing "
                    + Arrays.toString(nursing);
        }
    }

    @Provide
    Arbitrary<Month> months() {
        return Arbitraries.longs().map(seed -> new Month(new Random(seed)));
    }

    // The oracle

    private record Shares(Money fund, Money voucher, Money person) {}

    private static BigDecimal round(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal ratio(Rate rate) {
        return BigDecimal.valueOf(rate.millionths(), 6);
    }

    private static Shares oracle(Month m) {
        BigDecimal fund = BigDecimal.ZERO;
        BigDecimal voucher = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal stretchFund = BigDecimal.ZERO;
        BigDecimal stretchCost = BigDecimal.ZERO;
        BigDecimal stretchNursing = BigDecimal.ZERO;
        int payable = 0;
        for (int day = 1; day <= m.days(); day++) {
            Benefit benefit = m.policy.of(m.level[day]);
            boolean pays = m.inHospital(day)
                    ? m.policy.inpatient() == InpatientRule.PAY_FOR_CARE_GIVEN
                    : !m.besideSickbed(day) || m.policy.inpatient() != InpatientRule.SUSPEND_WITH_HOME_SICKBED;
            BigDecimal nursing = m.nursing[day].toBigDecimal();
            stretchCost = stretchCost.add(nursing).add(m.bed[day].toBigDecimal());
            boolean given = nursing.signum() > 0;
            BigDecimal limit = benefit.perDay().toBigDecimal();
            if (pays && given) {
                payable++;
                if (m.policy.form() == Form.RATIO_OF_THE_DAY) {
                    stretchFund = stretchFund.add(
                            m.policy.basis() == TermValue.LimitBasis.FUND
                                    ? round(nursing.multiply(ratio(benefit.ratio())))
                                            .min(limit)
                                    : round(nursing.min(limit).multiply(ratio(benefit.ratio()))));
                }
            }
            stretchNursing = pays ? stretchNursing.add(nursing) : stretchNursing;
            boolean ends = day == m.days() || !sameTerms(m, m.level[day], m.level[day + 1]);
            if (ends) {
                if (m.policy.form() == Form.PER_DAY) {
                    stretchFund = limit.multiply(BigDecimal.valueOf(payable)).min(stretchNursing);
                } else if (m.policy.form() == Form.LIMIT_OF_THE_MONTH) {
                    BigDecimal most = payable == m.days()
                            ? benefit.perMonth().toBigDecimal()
                            : limit.multiply(BigDecimal.valueOf(payable));
                    stretchFund = m.policy.basis() == TermValue.LimitBasis.FUND
                            ? round(stretchNursing.multiply(ratio(benefit.ratio())))
                                    .min(most)
                            : round(stretchNursing.min(most).multiply(ratio(benefit.ratio())));
                }
                BigDecimal left = stretchCost.subtract(stretchFund);
                BigDecimal ofLeft = round(left.multiply(ratio(m.policy.voucherRatio())))
                        .min(m.policy.voucherCap().toBigDecimal().subtract(voucher));
                fund = fund.add(stretchFund);
                voucher = voucher.add(ofLeft);
                total = total.add(stretchCost);
                stretchFund = BigDecimal.ZERO;
                stretchCost = BigDecimal.ZERO;
                stretchNursing = BigDecimal.ZERO;
                payable = 0;
            }
        }
        return new Shares(
                Money.ofYuan(fund),
                Money.ofYuan(voucher),
                Money.ofYuan(total.subtract(fund).subtract(voucher)));
    }

    /** Levels that are worth the same are one stretch. */
    private static boolean sameTerms(Month m, String one, String other) {
        Benefit a = m.policy.of(one);
        Benefit b = m.policy.of(other);
        return switch (m.policy.form()) {
            case PER_DAY -> a.perDay().equals(b.perDay());
            case RATIO_OF_THE_DAY -> a.perDay().equals(b.perDay()) && a.ratio().equals(b.ratio());
            case LIMIT_OF_THE_MONTH -> a.equals(b);
        };
    }

    // The library

    private static final Parameter.Evidence EVIDENCE = new Parameter.Evidence(
            Optional.of(DateRange.from(LocalDate.EPOCH)),
            Optional.empty(),
            Confidence.DECLARED,
            List.of(Citation.builder()
                    .key("law")
                    .title("law")
                    .lastChecked(LocalDate.EPOCH)
                    .build()));

    private static Parameter parameter(String key, Map<String, TermValue> byLevel) {
        List<Parameter.Row> rows = byLevel.entrySet().stream()
                .map(row -> new Parameter.Row(Map.of("careLevel", List.of(row.getKey())), row.getValue()))
                .toList();
        return new Parameter(key, "", List.of(new Parameter.Version(EVIDENCE, rows)));
    }

    private static Parameter constant(String key, TermValue value) {
        return new Parameter(
                key, "", List.of(new Parameter.Version(EVIDENCE, List.of(new Parameter.Row(Map.of(), value)))));
    }

    private static PolicyBook book(Policy policy) {
        Map<String, TermValue> options = new java.util.TreeMap<>();
        Map<String, String> terms = new java.util.TreeMap<>();
        options.put("inpatientDays", new TermValue.Word(policy.inpatient().name()));
        options.put("covers", new TermValue.Words(List.of("CARE_NURSING")));
        List<Parameter> parameters = new ArrayList<>();
        PayerRule rule = switch (policy.form()) {
            case PER_DAY -> {
                terms.put("perDay", "perDay");
                yield PerDiemRule.RULE;
            }
            case RATIO_OF_THE_DAY -> {
                terms.put("components", "components");
                options.put("roundedBy", new TermValue.Word("DAY"));
                options.put("rounding", new TermValue.Word("HALF_UP"));
                yield CareDayRule.RULE;
            }
            case LIMIT_OF_THE_MONTH -> {
                terms.put("perDay", "perDay");
                terms.put("perMonth", "perMonth");
                terms.put("ratio", "ratio");
                options.put("basis", new TermValue.Word(policy.basis().name()));
                options.put("partMonth", new TermValue.Word("PER_DAY"));
                options.put("rounding", new TermValue.Word("HALF_UP"));
                yield CareMonthRule.RULE;
            }
        };
        Map<String, TermValue> perDay = new java.util.TreeMap<>();
        Map<String, TermValue> perMonth = new java.util.TreeMap<>();
        Map<String, TermValue> ratios = new java.util.TreeMap<>();
        Map<String, TermValue> components = new java.util.TreeMap<>();
        policy.byLevel().forEach((level, benefit) -> {
            perDay.put(level, new TermValue.Amount(benefit.perDay()));
            perMonth.put(level, new TermValue.Amount(benefit.perMonth()));
            ratios.put(level, new TermValue.Ratio(benefit.ratio()));
            components.put(
                    level,
                    new TermValue.Components(List.of(new TermValue.Component(
                            List.of(), benefit.ratio(), Optional.of(benefit.perDay()), Optional.of(policy.basis())))));
        });
        parameters.add(parameter("perDay", perDay));
        parameters.add(parameter("perMonth", perMonth));
        parameters.add(parameter("ratio", ratios));
        parameters.add(parameter("components", components));
        parameters.add(constant("line.rounding", new TermValue.Word("HALF_UP")));
        parameters.add(new Parameter(
                "separation.ledger",
                "",
                List.of(new Parameter.Version(
                        EVIDENCE,
                        List.of(
                                new Parameter.Row(
                                        Map.of("chargeCategory", List.of("CARE_BED", "CARE_BED_HOLD", "CARE_NURSING")),
                                        new TermValue.Word("CARE")),
                                new Parameter.Row(
                                        Map.of("chargeCategory", List.of(WARD_BED)),
                                        new TermValue.Word("MEDICAL")))))));
        parameters.add(constant("separation.besideHospital", new TermValue.Words(List.of("CARE_NURSING"))));
        Chain.Stage insurance = new Chain.Stage(Payer.LONG_TERM_CARE, rule.id(), options, terms, Map.of(), Map.of());
        Chain.Stage voucher = new Chain.Stage(
                Payer.CARE_VOUCHER,
                ProportionalRule.RULE.id(),
                Map.of(
                        "base", new TermValue.Word("REMAINING_IN_SCOPE"),
                        "rounding", new TermValue.Word("HALF_UP"),
                        "ratio", new TermValue.Ratio(policy.voucherRatio()),
                        "payCap", new TermValue.Amount(policy.voucherCap())),
                Map.of(),
                Map.of(),
                Map.of());
        BilingualText name = BilingualText.of("测试", "test");
        Chain chain = chain("care", name, Ledger.CARE, insurance, voucher);
        Chain.Stage pool = new Chain.Stage(
                Payer.POOLED_FUND,
                ProportionalRule.RULE.id(),
                Map.of(
                        "base", new TermValue.Word("ELIGIBLE"),
                        "rounding", new TermValue.Word("UP"),
                        "ratio", new TermValue.Ratio(Rate.parse("0.80"))),
                Map.of(),
                Map.of(),
                Map.of());
        return PolicyBook.of(List.of(new PolicyPack(
                "test",
                "test",
                "1",
                "",
                PolicyPack.Mark.SAMPLE,
                RegionCode.NATION,
                name,
                parameters,
                List.of(chain, chain("hospital", name, Ledger.MEDICAL, pool)))));
    }

    private static Chain chain(String key, BilingualText name, Ledger ledger, Chain.Stage... stages) {
        return new Chain(
                key,
                name,
                Map.of("ledger", List.of(ledger.name())),
                List.of(new Chain.Version(EVIDENCE, List.of(stages))));
    }

    private static StaySegment segment(
            String id,
            SegmentKind kind,
            OrganisationId place,
            LocalDate from,
            int hour,
            Optional<LocalDate> to,
            int end) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(from.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant())
                .zone(ZONE)
                .end(to.map(day -> day.atTime(LocalTime.of(end, 0)).atZone(ZONE).toInstant()))
                .build();
    }

    private static StayCalendar calendar(Month m) {
        return calendar(m, List.of());
    }

    private static StayCalendar calendar(Month m, List<StaySegment> besides) {
        LocalDate before = m.month.atDay(1).minusDays(40);
        List<StaySegment> segments = new ArrayList<>(besides);
        if (m.admission == 0) {
            segments.add(segment("home", SegmentKind.CARE_HOME_BED, HOME, before, 9, Optional.empty(), 0));
        } else {
            LocalDate in = m.month.atDay(m.admission);
            LocalDate out = m.month.atDay(m.discharge);
            segments.add(segment("home", SegmentKind.CARE_HOME_BED, HOME, before, 9, Optional.of(in), 9));
            segments.add(segment("stay", SegmentKind.INPATIENT, HOSPITAL, in, 10, Optional.of(out), 14));
            segments.add(segment("hold", SegmentKind.BED_HOLD, HOME, in, 9, Optional.of(out), 15));
            segments.add(segment("back", SegmentKind.CARE_HOME_BED, HOME, out, 15, Optional.empty(), 0));
        }
        if (m.sickbedFrom > 0) {
            segments.add(segment(
                    "sickbed",
                    SegmentKind.HOME_SICKBED,
                    HOSPITAL,
                    m.month.atDay(m.sickbedFrom),
                    8,
                    Optional.of(m.month.atDay(m.sickbedTo)),
                    18));
        }
        return StayCalendar.assemble(RESIDENT, segments).calendar();
    }

    private static ResidentMonth month(Month m) {
        List<ChargeLine> lines = new ArrayList<>();
        ImmutableResidentMonth.BuildFinal month = ResidentMonth.builder()
                .resident(RESIDENT)
                .period(DateRange.of(m.month.atDay(1), m.month.plusMonths(1).atDay(1)))
                .region(RegionCode.NATION)
                .knownOn(m.month.atEndOfMonth())
                .calendar(calendar(m))
                .boundaryDays(m.boundary)
                .boundaryDaysDeclaredBy("test")
                .person(Facts.none().with("careLevel", m.level[1]));
        for (int day = 1; day <= m.days(); day++) {
            LocalDate date = m.month.atDay(day);
            lines.add(line("B" + day, date, m.inHospital(day) ? "CARE_BED_HOLD" : "CARE_BED", m.bed[day]));
            lines.add(line("N" + day, date, "CARE_NURSING", m.nursing[day]));
            if (day > 1 && !m.level[day].equals(m.level[day - 1])) {
                month.addChanges(new PersonChange(date, "careLevel", m.level[day]));
            }
        }
        return month.addAllLines(lines)
                .addInstitutions(new Institution(HOME, BilingualText.of("养老院", "home"), Facts.none()))
                .addInstitutions(new Institution(HOSPITAL, BilingualText.of("医院", "hospital"), Facts.none()))
                .build();
    }

    private static ChargeLine line(String id, LocalDate day, String category, Money amount) {
        return line(id, day, category, amount, HOME);
    }

    private static ChargeLine line(String id, LocalDate day, String category, Money amount, OrganisationId biller) {
        return ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(day)
                .itemName("item")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan(amount.toString()))
                .amount(amount)
                .biller(biller)
                .category(ChargeCategory.of(category))
                .catalogueTerms(CatalogueTerms.of(Rate.ZERO))
                .build();
    }

    private static MonthSettlement settle(ResidentMonth month, Policy policy) {
        return MonthSettlement.settle(month, book(policy), RuleRegistry.standard());
    }

    private static Shares shares(MonthSettlement settled) {
        return new Shares(
                settled.share(Payer.LONG_TERM_CARE), settled.share(Payer.CARE_VOUCHER), settled.share(Payer.PERSON));
    }

    @Property
    void the_sliced_month_is_the_sum_of_its_days(@ForAll("months") Month m) {
        MonthSettlement settled = settle(month(m), m.policy);
        assertThat(settled.problems()).isEmpty();
        assertThat(shares(settled)).isEqualTo(oracle(m));
    }

    @Property
    void total_is_the_sum_of_payers_per_bill_and_in_all_and_the_order_of_lines_changes_nothing(
            @ForAll("months") Month m, @ForAll long seed) {
        ResidentMonth month = month(m);
        MonthSettlement settled = settle(month, m.policy);
        Money charged = Money.sum(month.lines().stream().map(ChargeLine::amount).toList());
        Shares shares = shares(settled);
        assertThat(Money.sum(List.of(shares.fund(), shares.voucher(), shares.person())))
                .isEqualTo(charged);
        assertThat(settled.total(Ledger.CARE)).isEqualTo(charged);
        List<ChargeLine> shuffled = new ArrayList<>(month.lines());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(settle(month.charging(shuffled), m.policy).bills().stream()
                        .map(SettledBill::settlement)
                        .toList())
                .isEqualTo(settled.bills().stream().map(SettledBill::settlement).toList());
    }

    @Property
    void a_higher_level_never_lowers_the_insurance_where_the_table_rises(@ForAll("months") Month m) {
        Money moderate = settle(atLevel(m, "MODERATE"), m.policy).share(Payer.LONG_TERM_CARE);
        Money severe = settle(atLevel(m, "SEVERE"), m.policy).share(Payer.LONG_TERM_CARE);
        assertThat(severe).isGreaterThanOrEqualTo(moderate);
    }

    private static ResidentMonth atLevel(Month m, String level) {
        return ((ImmutableResidentMonth) month(m))
                .withChanges(List.of())
                .withPerson(Facts.none().with("careLevel", level));
    }

    // Two insurers

    /** The month with a leave between stay and sickbed, and with the hospital's bill for each of its days. */
    private static ResidentMonth withHospital(Month m) {
        List<ChargeLine> lines = new ArrayList<>();
        for (ChargeLine line : month(m).lines()) {
            int day = line.serviceDate().getDayOfMonth();
            boolean onLeave = day > LEAVE_FROM && day < LEAVE_TO;
            if (!onLeave || !line.category().equals(Optional.of(ChargeCategory.CARE_NURSING))) {
                lines.add(line);
            }
        }
        for (int day = 1; day <= m.days(); day++) {
            if (m.inHospital(day) || m.besideSickbed(day)) {
                lines.add(line("W" + day, m.month.atDay(day), WARD_BED, Money.ofFen(100L + day), HOSPITAL));
            }
        }
        StaySegment leave = segment(
                "leave",
                SegmentKind.LEAVE,
                HOME,
                m.month.atDay(LEAVE_FROM),
                12,
                Optional.of(m.month.atDay(LEAVE_TO)),
                12);
        return ((ImmutableResidentMonth) month(m)).withLines(lines).withCalendar(calendar(m, List.of(leave)));
    }

    private static Money paid(ResidentMonth month, Policy policy, Payer payer) {
        return settle(month, policy).share(payer);
    }

    @Property
    void no_night_is_paid_by_two_insurers_unless_the_rule_pays_for_care_given_in_hospital(@ForAll("months") Month m) {
        ResidentMonth month = withHospital(m);
        assertThat(settle(month, m.policy).problems()).isEmpty();
        for (int day = 1; day <= m.days(); day++) {
            LocalDate date = m.month.atDay(day);
            ResidentMonth only = month.charging(month.lines().stream()
                    .filter(line -> line.serviceDate().equals(date))
                    .toList());
            boolean bedDay = m.inHospital(day)
                    || (m.besideSickbed(day) && m.policy.inpatient() == InpatientRule.SUSPEND_WITH_HOME_SICKBED);
            if (!bedDay || m.policy.inpatient() == InpatientRule.PAY_FOR_CARE_GIVEN) {
                continue;
            }
            assertThat(paid(only, m.policy, Payer.POOLED_FUND))
                    .as(date + " pool")
                    .isGreaterThan(Money.ZERO);
            assertThat(paid(only, m.policy, Payer.LONG_TERM_CARE))
                    .as(date + " care")
                    .isEqualTo(Money.ZERO);
        }
    }

    @Property
    void in_the_whole_month_no_line_of_a_hospital_day_is_paid_by_long_term_care_insurance(@ForAll("months") Month m) {
        // Chongqing pays for care that is given beside a hospital stay.
        Assume.that(m.policy.inpatient() != InpatientRule.PAY_FOR_CARE_GIVEN);
        ResidentMonth month = withHospital(m);
        for (SettledBill bill : settle(month, m.policy).bills(Ledger.CARE)) {
            LineMatrix matrix = bill.settlement().matrix();
            for (ChargeLine line : month.lines()) {
                if (matrix.lines().contains(line.id())
                        && m.inHospital(line.serviceDate().getDayOfMonth())
                        && matrix.payers().contains(Payer.LONG_TERM_CARE)) {
                    assertThat(matrix.cell(line.id(), Payer.LONG_TERM_CARE))
                            .as(line.id().toString())
                            .isEqualTo(Money.ZERO);
                }
            }
        }
    }

    @Property
    void the_payers_of_both_ledgers_sum_to_what_each_and_both_were_charged(@ForAll("months") Month m) {
        ResidentMonth month = withHospital(m);
        MonthSettlement settled = settle(month, m.policy);
        for (Ledger ledger : List.of(Ledger.CARE, Ledger.MEDICAL)) {
            Money charged = Money.sum(month.lines().stream()
                    .filter(line -> line.category().equals(Optional.of(ChargeCategory.of(WARD_BED)))
                            == (ledger == Ledger.MEDICAL))
                    .map(ChargeLine::amount)
                    .toList());
            assertThat(settled.total(ledger)).isEqualTo(charged);
            assertThat(Money.sum(PAYERS.stream()
                            .map(payer -> settled.share(ledger, payer))
                            .toList()))
                    .isEqualTo(charged);
        }
        assertThat(Money.sum(PAYERS.stream().map(settled::share).toList())).isEqualTo(settled.total());
        assertThat(settled.total())
                .isEqualTo(
                        Money.sum(month.lines().stream().map(ChargeLine::amount).toList()));
        assertThat(settled.share(Ledger.CARE, Payer.POOLED_FUND)).isEqualTo(Money.ZERO);
        assertThat(settled.share(Ledger.MEDICAL, Payer.LONG_TERM_CARE)).isEqualTo(Money.ZERO);
    }

    private static final List<Payer> PAYERS =
            List.of(Payer.LONG_TERM_CARE, Payer.CARE_VOUCHER, Payer.POOLED_FUND, Payer.PERSON);
}
