package io.yiyang.billing.json;

import io.yiyang.billing.platform.FundRow;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformLine;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.platform.ReceivedField;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what the national platform answers (平台报文读取). The bytes are read as strictly as ours – no duplicate key, no text
 * after the end, bounded work – but the keys are another's: one that is not known is kept with its text. Amounts may stand as
 * numbers or as texts and are read digit by digit, never through floating point.
 */
public final class PlatformReader {
    private static final String SETLDETAIL = "setldetail";
    private static final String SUCCESS = "0";
    private static final String YUAN = "an amount in yuan";

    private PlatformReader() {}

    /**
     * Reads {@code setlinfo} with {@code setldetail}, either at the root or under {@code output}; other keys of the envelope
     * are passed over. Refused: the codes of {@link StrictJson#read}; {@code YY-B-160} the envelope says that the
     * transaction failed.
     *
     * @param name what problems call the message
     */
    public static Outcome<PlatformResult> read(String name, byte[] message) {
        return StrictJson.read(name, message, PlatformReader::message);
    }

    /** The message as a part of another document. */
    static PlatformResult message(ObjectReader root) {
        return output(root, PlatformReader::withDetail);
    }

    /** Reads the fee lines of an answer to 2204 or 2301: {@code result}, at the root or under {@code output}. */
    public static Outcome<List<PlatformLine>> readLines(String name, byte[] message) {
        return StrictJson.read(
                name,
                message,
                root -> output(root, o -> {
                    passOver(o);
                    return o.list("result", PlatformReader::line);
                }));
    }

    /** Takes an object apart that holds the fields of {@code setlinfo}, and {@code setldetail} among them if it came. */
    public static PlatformResult result(ObjectReader setlinfo) {
        List<ReceivedField> fields = new ArrayList<>();
        Optional<List<FundRow>> rows = Optional.empty();
        for (String key : setlinfo.keys()) {
            if (key.equals(SETLDETAIL)) {
                rows = rows(setlinfo);
            } else {
                fields.add(field(setlinfo, key));
            }
        }
        for (ReceivedField field : fields) {
            if (PlatformAmount.named(field.name()).isPresent() && !isAmount(field)) {
                setlinfo.refuse(field.name(), YUAN);
            }
        }
        List<ReceivedField> readable = fields.stream()
                .filter(f -> PlatformAmount.named(f.name()).isEmpty() || isAmount(f))
                .toList();
        PlatformResult result = PlatformResult.of(readable);
        return rows.map(result::withFundRows).orElse(result);
    }

    private static <T> T output(ObjectReader root, Function<ObjectReader, T> reading) {
        if (root.has("infcode") && !root.verbatim("infcode").equals(SUCCESS)) {
            passOver(root);
            root.refuse(Problem.of("YY-B-160", "平台返回交易失败", "the platform says that the transaction failed")
                    .remedy("按平台提示更正后重发，或查询该交易", "correct what the platform names and send again, or query"));
            root.end();
        }
        if (root.has("output")) {
            passOver(root);
            return root.requiredObject("output", reading);
        }
        return reading.apply(root);
    }

    private static void passOver(ObjectReader o) {
        o.keys().forEach(o::has);
    }

    private static PlatformResult withDetail(ObjectReader o) {
        passOver(o);
        PlatformResult result = o.requiredObject("setlinfo", PlatformReader::result);
        return rows(o).map(result::withFundRows).orElse(result);
    }

    private static Optional<List<FundRow>> rows(ObjectReader o) {
        return o.has(SETLDETAIL) ? Optional.of(o.list(SETLDETAIL, PlatformReader::row)) : Optional.empty();
    }

    private static FundRow row(ObjectReader o) {
        List<ReceivedField> fields = new ArrayList<>();
        o.keys().forEach(key -> fields.add(field(o, key)));
        return o.build(() -> new FundRow(fields));
    }

    private static ReceivedField field(ObjectReader o, String key) {
        return new ReceivedField(key, ReceivedField.Form.valueOf(o.form(key).name()), o.verbatim(key));
    }

    private static boolean isAmount(ReceivedField field) {
        try {
            field.asAmount();
            return field.form() != ReceivedField.Form.OTHER;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static PlatformLine line(ObjectReader o) {
        passOver(o);
        return new PlatformLine(
                figure(o, "feedetl_sn", "1 to 64 characters", LineId.of("-"), LineId::of),
                figure(o, "cnt", "a quantity", Quantity.ONE, Quantity::parse),
                figure(o, "pric", "a price", UnitPrice.parseYuan("0"), UnitPrice::parseYuan),
                amount(o, "det_item_fee_sumamt"),
                amount(o, "fulamt_ownpay_amt"),
                amount(o, "overlmt_amt"),
                amount(o, "preselfpay_amt"),
                amount(o, "inscp_scp_amt"));
    }

    private static Money amount(ObjectReader o, String key) {
        return figure(
                o,
                key,
                YUAN,
                Money.ZERO,
                text -> ReceivedField.text(key, text).asAmount().orElseThrow());
    }

    private static <T> T figure(ObjectReader o, String key, String allowed, T standIn, Function<String, T> parser) {
        if (!o.has(key)) {
            o.refuse(key, allowed);
            return standIn;
        }
        try {
            return parser.apply(o.verbatim(key));
        } catch (RuntimeException e) {
            o.refuse(key, allowed);
            return standIn;
        }
    }
}
