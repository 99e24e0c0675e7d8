package io.yiyang.billing.platform;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The platform's settlement of one bill (平台结算结果), {@code setlinfo} with {@code setldetail}: the answer to a pre-settlement
 * (2206, 2303), a settlement (2207, 2304) or a reversal (2208, 2305, all amounts negative). Read it with
 * {@code PlatformReader} of the {@code json} package.
 *
 * <p>It is a fact and never recomputed: a real one does not follow from published policy. What is null or absent stays
 * absent and is never taken as zero. Fields that the library does not know are kept and written again.
 */
public final class PlatformResult implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<ReceivedField> fields;
    private final @Nullable List<FundRow> fundRows;

    private PlatformResult(List<ReceivedField> fields, @Nullable List<FundRow> fundRows) {
        this.fields = List.copyOf(fields);
        this.fundRows = fundRows == null ? null : List.copyOf(fundRows);
        Require.that(
                fields.stream().map(ReceivedField::name).distinct().count() == fields.size(),
                "fields",
                "must have each name once",
                fields);
        fields.stream()
                .filter(field -> PlatformAmount.named(field.name()).isPresent())
                .forEach(ReceivedField::asAmount);
    }

    /**
     * A result without fund rows.
     *
     * @throws IllegalArgumentException if a name appears twice or a known amount is not one
     */
    public static PlatformResult of(List<ReceivedField> fields) {
        return new PlatformResult(fields, null);
    }

    /** A result of amounts under their national names. */
    public static PlatformResult ofAmounts(Map<PlatformAmount, Money> amounts) {
        return of(Arrays.stream(PlatformAmount.values())
                .filter(amounts::containsKey)
                .map(amount -> ReceivedField.amount(amount.field(), Objects.requireNonNull(amounts.get(amount))))
                .toList());
    }

    /** This result with the rows of {@code setldetail}. */
    public PlatformResult withFundRows(List<FundRow> rows) {
        return new PlatformResult(fields, rows);
    }

    /** All fields in the order in which they came. */
    public List<ReceivedField> fields() {
        return fields;
    }

    /** The fields that are no amount known to the library: codes, ids, the person, and what a province added. */
    public List<ReceivedField> otherFields() {
        return fields.stream()
                .filter(field -> PlatformAmount.named(field.name()).isEmpty())
                .toList();
    }

    /** The rows of {@code setldetail}; absent if the result came without them, empty if it came with none. */
    public Optional<List<FundRow>> fundRows() {
        return Optional.ofNullable(fundRows);
    }

    /** The amount under the first of its names that says something. */
    public Optional<Money> amount(PlatformAmount amount) {
        return given(amount).values().stream().findFirst();
    }

    /** The amount under each of its names that says something, the national name first. */
    public Map<String, Money> given(PlatformAmount amount) {
        Map<String, Money> given = new LinkedHashMap<>();
        for (String name : amount.names()) {
            field(name).flatMap(ReceivedField::asAmount).ifPresent(money -> given.put(name, money));
        }
        return given;
    }

    /** The text of a field such as {@code setl_id} or {@code clr_way}; absent if the field is not there or says nothing. */
    public Optional<String> text(String name) {
        return field(name).filter(ReceivedField::isGiven).map(ReceivedField::text);
    }

    private Optional<ReceivedField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The amounts of this reversal that do not mirror the settlement it takes back; empty if all do. An amount that either
     * side leaves out is passed over, and so is the balance, which is no part of the bill.
     */
    public List<PlatformAmount> notMirroring(PlatformResult original) {
        List<PlatformAmount> broken = new ArrayList<>();
        for (PlatformAmount amount : PlatformAmount.values()) {
            Optional<Money> mine = amount(amount);
            Optional<Money> its = original.amount(amount);
            if (amount != PlatformAmount.BALANCE
                    && mine.isPresent()
                    && its.isPresent()
                    && !mine.get().equals(its.get().negated())) {
                broken.add(amount);
            }
        }
        return broken;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlatformResult that
                && fields.equals(that.fields)
                && Objects.equals(fundRows, that.fundRows);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** The amounts; every other field is left out, for it may be the person's. */
    @Override
    public String toString() {
        return "PlatformResult "
                + fields.stream()
                        .filter(field -> PlatformAmount.named(field.name()).isPresent())
                        .map(field -> field.name() + "="
                                + field.asAmount().map(Money::toString).orElse("null"))
                        .collect(Collectors.joining(", "))
                + (fundRows == null ? "" : ", setldetail " + fundRows);
    }
}
