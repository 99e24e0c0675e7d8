package io.yiyang.billing.platform;

import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.CodeReading;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One row of {@code setldetail} (基金分项信息): what one fund, the account or the hospital pays. A row whose code nobody knows is
 * kept and shown like any other. The rows are not "the funds": account and hospital stand among them.
 *
 * @param fields the row's fields as they came
 */
public record FundRow(List<ReceivedField> fields) implements Serializable {
    private static final String TYPE = "fund_pay_type";
    private static final String AMOUNT = "fund_payamt";
    private static final String NAME = "fund_pay_type_name";

    public FundRow {
        fields = List.copyOf(fields);
        Require.that(
                fields.stream().map(ReceivedField::name).distinct().count() == fields.size(),
                "fields",
                "must have each name once",
                fields);
        // An unreadable code or amount is found here and not when somebody asks.
        given(fields, TYPE).ifPresent(field -> FundPaymentType.of(field.text()));
        given(fields, AMOUNT).ifPresent(ReceivedField::asAmount);
    }

    /** A row with code and amount. */
    public static FundRow of(FundPaymentType type, Money amount) {
        return new FundRow(List.of(ReceivedField.text(TYPE, type.toString()), ReceivedField.amount(AMOUNT, amount)));
    }

    /** The code, absent if the row has none. */
    public Optional<FundPaymentType> type() {
        return given(fields, TYPE).map(field -> FundPaymentType.of(field.text()));
    }

    /** What is paid, absent if the row says nothing. */
    public Optional<Money> amount() {
        return given(fields, AMOUNT).flatMap(ReceivedField::asAmount);
    }

    /** The code read with the dictionary of where it came from; keeps the name that came with it. */
    public Optional<CodeReading<FundPaymentType>> read(CodeDictionary<FundPaymentType> dictionary) {
        return type().map(type -> given(fields, NAME)
                .map(name -> dictionary.read(type, name.text()))
                .orElseGet(() -> dictionary.read(type)));
    }

    private static Optional<ReceivedField> given(List<ReceivedField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && field.isGiven())
                .findFirst();
    }

    @Override
    public String toString() {
        return type().map(FundPaymentType::toString).orElse("?") + " "
                + amount().map(Money::toString).orElse("?");
    }
}
