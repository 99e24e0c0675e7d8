package io.yiyang.billing.platform;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a medical bill in the fields of the settlement list that hospitals upload (医疗保障基金结算清单, interface 4101):
 * {@code iteminfo} by charge category, {@code payinfo} by fund, and the person's part in {@code setlinfo}. Only what the
 * settlement knows; {@link #missing} names the required fields that the hospital's system has to add.
 *
 * <p>By construction, and to the fen:
 *
 * <pre>
 *   amt          = claa_sumfee + clab_amt + fulamt_ownpay_amt + oth_amt      for each category
 *   total        = pooled fund + supplements + medical aid + borne by the person
 *   psn_ownpay   = fulamt_ownpay_amt of all categories
 *   psn_selfpay  = borne by the person − psn_ownpay
 *   borne by the person = other payments + acct_pay + psn_cashpay
 * </pre>
 *
 * <p>Example: 100.00 of class B with 20.00 paid first, 10.00 outside the catalogue, pooled fund 72.00: {@code amt} 110.00 =
 * {@code clab_amt} 100.00 + {@code fulamt_ownpay_amt} 10.00; borne 38.00, of it {@code psn_ownpay} 10.00 and {@code
 * psn_selfpay} 28.00.
 *
 * <p>What is above a price ceiling stays in its class and is self-pay, as the guidance of 2021 on filling in the list has it
 * (re-posted, hubeilong.com 0Z3142I92021: self-pay is deductible, pre-self-pay, coinsurance and what is over limits, over-limit
 * prices within the catalogue included; confidence: mirror); a vendor in Guangzhou adds it to {@code fulamt_ownpay_amt}
 * instead. Payments that are neither pooled fund, supplement nor aid, a hospital's share among them, are other payments.
 * Field names: comments of the interface's tables 154 to 158 in public vendor code (newtouch-cloud/openhis, {@code
 * Input_4101.cs}; two more vendors agree).
 *
 * @param bill the bill
 * @param items {@code iteminfo} in order of category
 * @param funds {@code payinfo} in order of code
 * @param sums the sums of the list, for which I9 and I9b hold
 * @param otherPayments what others than insurance and person pay (其他支付)
 * @param account {@code acct_pay}, family accounts included
 * @param cash {@code psn_cashpay}
 * @param missing the required fields that are not here, by node and name
 */
public record NationalSettlementList(
        BillId bill,
        List<Item> items,
        List<Fund> funds,
        SettlementList sums,
        Money otherPayments,
        Money account,
        Money cash,
        List<String> missing)
        implements Serializable {
    private static final Set<PlatformAmount> SUPPLEMENTS =
            Set.of(PlatformAmount.LARGE_AMOUNT, PlatformAmount.CATASTROPHIC, PlatformAmount.CIVIL_SERVANT);
    private static final Set<PlatformAmount> ACCOUNTS = Set.of(PlatformAmount.ACCOUNT, PlatformAmount.FAMILY_ACCOUNT);

    /** Required fields that a settlement never knows: the encounter, the person, the diagnoses, the papers. */
    private static final List<String> NEVER_KNOWN = List.of(
                    "mdtrt_id",
                    "setl_id",
                    "fixmedins_name",
                    "fixmedins_code",
                    "medcasno",
                    "psn_name",
                    "gend",
                    "brdy",
                    "ntly",
                    "naty",
                    "patn_cert_type",
                    "certno",
                    "prfs",
                    "coner_name",
                    "patn_rlts",
                    "coner_addr",
                    "coner_tel",
                    "hi_type",
                    "insuplc",
                    "ipt_med_type",
                    "adm_caty",
                    "dscg_caty",
                    "maindiag_flag",
                    "bill_code",
                    "bill_no",
                    "biz_sn",
                    "setl_begn_date",
                    "setl_end_date",
                    "hi_paymtd",
                    "hsorg",
                    "hsorg_opter",
                    "medins_fill_dept",
                    "medins_fill_psn")
            .stream()
            .map(field -> "setlinfo." + field)
            .toList();

    public NationalSettlementList {
        items = List.copyOf(items);
        funds = List.copyOf(funds);
        missing = List.copyOf(missing);
    }

    /**
     * The charges of one category, {@code iteminfo} (收费项目信息).
     *
     * @param category {@code med_chrgitm}
     * @param amount {@code amt}
     * @param ownPay {@code fulamt_ownpay_amt}
     * @param classes the rest by class; absent if a line in the catalogue does not tell its class
     */
    public record Item(ChargeCategory category, Money amount, Money ownPay, Optional<Classes> classes)
            implements Serializable {
        public Item {
            Money sum = classes.map(c -> c.a().plus(c.b()).plus(c.other()).plus(ownPay))
                    .orElse(amount);
            Require.that(sum.equals(amount), "classes", "must sum with ownPay to " + amount, sum);
        }

        private Object writeReplace() {
            return new Stored(category, amount, ownPay, classes.orElse(null));
        }

        /** The serialized form, because Optional is not serializable. */
        private record Stored(
                ChargeCategory category,
                Money amount,
                Money ownPay,
                @Nullable Classes classes) implements Serializable {
            private Object readResolve() {
                return new Item(category, amount, ownPay, Optional.ofNullable(classes));
            }
        }
    }

    /**
     * What is in the catalogue, by class (甲乙类).
     *
     * @param a {@code claa_sumfee}
     * @param b {@code clab_amt}
     * @param other {@code oth_amt}: of another class
     */
    public record Classes(Money a, Money b, Money other) implements Serializable {}

    /**
     * What one fund pays, {@code payinfo} (基金支付信息).
     *
     * @param type {@code fund_pay_type}
     * @param amount {@code fund_payamt}
     */
    public record Fund(FundPaymentType type, Money amount) implements Serializable {}

    /**
     * The list of a medical bill.
     *
     * <p>Refused: {@code YY-B-511} a payer other than accounts and person pays and the table has no code for it; {@code
     * YY-B-512} a line's category is none of 01 to 14; {@code YY-B-513} funds paid for what is outside the catalogue.
     *
     * @param lines the bill's charges, in any order
     * @param codes the tenant's {@code fund_pay_type} of each fund; several payers may share one
     * @param convention in which amount of the platform each payer appears
     */
    public static Outcome<NationalSettlementList> of(
            Settlement settlement,
            List<ChargeLine> lines,
            Map<Payer, FundPaymentType> codes,
            PlatformConvention convention) {
        Map<FundPaymentType, Money> funds = new TreeMap<>();
        Set<Payer> withoutCode = new TreeSet<>();
        for (Payer payer : settlement.matrix().payers()) {
            PlatformAmount amount = convention.amountOf(payer);
            Money share = settlement.share(payer);
            if (share.isZero() || ACCOUNTS.contains(amount) || amount == PlatformAmount.CASH) {
                continue;
            }
            FundPaymentType code = codes.get(payer);
            if (code == null) {
                withoutCode.add(payer);
            } else {
                funds.merge(code, share, Money::plus);
            }
        }
        if (!withoutCode.isEmpty()) {
            return Outcome.refused(
                    Problem.of("YY-B-511", "支付方没有对应的基金支付类型代码", "a payer has no fund_pay_type in the tenant's table")
                            .with("bill", settlement.id())
                            .with("payers", withoutCode)
                            .remedy("在租户的代码表中补上该支付方", "add the payer to the tenant's table"));
        }
        List<LineId> otherCategory = settlement.bill().lines().stream()
                .filter(line ->
                        line.category().filter(ChargeCategory::isNational).isEmpty())
                .map(SplitLine::id)
                .toList();
        if (!otherCategory.isEmpty()) {
            return Outcome.refused(Problem.of(
                            "YY-B-512", "收费类别不在国家清单 01 至 14 之内", "a category is none of 01 to 14 of the national list")
                    .with("bill", settlement.id())
                    .with("lines", otherCategory)
                    .remedy("改用国家收费类别", "use a category of the national interface"));
        }
        return build(settlement, lines, funds, convention);
    }

    private static Outcome<NationalSettlementList> build(
            Settlement settlement,
            List<ChargeLine> lines,
            Map<FundPaymentType, Money> funds,
            PlatformConvention convention) {
        Money pooled = paid(settlement, convention, PlatformAmount.POOLED_FUND::equals);
        Money supplements = paid(settlement, convention, SUPPLEMENTS::contains);
        Money aid = paid(settlement, convention, PlatformAmount.MEDICAL_AID::equals);
        Money account = paid(settlement, convention, ACCOUNTS::contains);
        Money cash = paid(settlement, convention, PlatformAmount.CASH::equals);
        Money borne = settlement.total().minus(pooled).minus(supplements).minus(aid);
        Money ownPay = Money.sum(
                settlement.bill().lines().stream().map(SplitLine::ownPay).toList());
        Money selfPay = borne.minus(ownPay);
        boolean outside = settlement.bill().lines().stream()
                .anyMatch(line ->
                        paid(settlement, line, convention).plus(line.ownPay()).compareTo(line.total()) > 0);
        if (outside || selfPay.isNegative()) {
            return Outcome.refused(Problem.of("YY-B-513", "基金支付了目录外费用", "funds paid for what is outside the catalogue")
                    .with("bill", settlement.id())
                    .with("borne", borne)
                    .with("psn_ownpay", ownPay)
                    .remedy("与经办机构确认该支付方应计入的栏目", "ask the insurer in which field this payer belongs"));
        }
        List<Item> items = items(settlement, lines);
        List<String> missing = new ArrayList<>(NEVER_KNOWN);
        for (Item item : items) {
            if (item.classes().isEmpty()) {
                for (String field : List.of("claa_sumfee", "clab_amt", "oth_amt")) {
                    missing.add("iteminfo[" + item.category() + "]." + field);
                }
            }
        }
        return Outcome.of(new NationalSettlementList(
                settlement.id(),
                items,
                funds.entrySet().stream()
                        .map(fund -> new Fund(fund.getKey(), fund.getValue()))
                        .toList(),
                new SettlementList(settlement.total(), pooled, supplements, aid, borne, selfPay, ownPay),
                borne.minus(account).minus(cash),
                account,
                cash,
                missing));
    }

    private static Money paid(Settlement settlement, PlatformConvention convention, Predicate<PlatformAmount> amounts) {
        return Money.sum(settlement.matrix().payers().stream()
                .filter(payer -> amounts.test(convention.amountOf(payer)))
                .map(settlement::share)
                .toList());
    }

    /** What pooled fund, supplements and aid pay of the line. */
    private static Money paid(Settlement settlement, SplitLine line, PlatformConvention convention) {
        return Money.sum(settlement.matrix().payers().stream()
                .filter(payer -> {
                    PlatformAmount amount = convention.amountOf(payer);
                    return amount == PlatformAmount.POOLED_FUND
                            || amount == PlatformAmount.MEDICAL_AID
                            || SUPPLEMENTS.contains(amount);
                })
                .map(payer -> settlement.matrix().cell(line.id(), payer))
                .toList());
    }

    private static List<Item> items(Settlement settlement, List<ChargeLine> lines) {
        Map<LineId, ChargeLine> charges = new HashMap<>();
        lines.forEach(line -> charges.put(line.id(), line));
        Map<ChargeCategory, List<SplitLine>> byCategory = settlement.bill().lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.category().orElseThrow(), TreeMap::new, Collectors.toList()));
        List<Item> items = new ArrayList<>();
        byCategory.forEach((category, its) -> items.add(item(category, its, charges)));
        return items;
    }

    private static Item item(ChargeCategory category, List<SplitLine> lines, Map<LineId, ChargeLine> charges) {
        Money amount = Money.ZERO;
        Money ownPay = Money.ZERO;
        Money classA = Money.ZERO;
        Money classB = Money.ZERO;
        Money other = Money.ZERO;
        boolean classesKnown = true;
        for (SplitLine line : lines) {
            ChargeLine charge = charges.get(line.id());
            if (charge == null) {
                throw new IllegalArgumentException("lines: must have every line of the bill, but lack " + line.id());
            }
            Money inCatalogue = line.total().minus(line.ownPay());
            amount = amount.plus(line.total());
            ownPay = ownPay.plus(line.ownPay());
            Optional<ChargeGrade> grade = charge.grade();
            if (grade.equals(Optional.of(ChargeGrade.CLASS_A))) {
                classA = classA.plus(inCatalogue);
            } else if (grade.equals(Optional.of(ChargeGrade.CLASS_B))) {
                classB = classB.plus(inCatalogue);
            } else if (grade.equals(Optional.of(ChargeGrade.CLASS_C))) {
                other = other.plus(inCatalogue);
            } else {
                // A local code may mean any class; only the tenant knows.
                classesKnown &= inCatalogue.isZero();
            }
        }
        return new Item(
                category,
                amount,
                ownPay,
                classesKnown ? Optional.of(new Classes(classA, classB, other)) : Optional.empty());
    }
}
