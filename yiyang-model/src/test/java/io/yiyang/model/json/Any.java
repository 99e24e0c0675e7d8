package io.yiyang.model.json;

import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import io.yiyang.model.document.ConfidentialText;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Any value of the small types, cheap to make: short lists and texts, but every kind of character. */
final class Any {
    private static final int POOL = 2_000;

    private static final List<String> KEY = pool(Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('0', '9')
            .withChars('-')
            .ofMinLength(1)
            .ofMaxLength(8));

    private static final List<String> TEXT = pool(oneOf(
            Arbitraries.of("a", "养老", "\"", "\\", "a\nb", "\u0000x", "\ud840\udc0b", "a/b~c", "</script>", "é\u2028"),
            Arbitraries.strings()
                    .withCharRange('!', '~')
                    .withCharRange('\u4e00', '\u9fff')
                    .ofMinLength(1)
                    .ofMaxLength(8)));

    private static final List<String> ID =
            pool(oneOf(Arbitraries.of("1", "\"", "\\", "老人-1", "\ud840\udc0b", "a/b~c"), key()));

    private static final List<LocalDate> DATE = pool(Arbitraries.longs()
            .between(
                    LocalDate.of(1900, 1, 1).toEpochDay(),
                    LocalDate.of(2100, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay));

    private static final List<DateRange> PERIOD = pool(Combinators.combine(
                    date(), Arbitraries.integers().between(0, 999))
            .as((first, days) -> days == 0 ? DateRange.from(first) : DateRange.of(first, first.plusDays(days))));

    private static final List<Instant> INSTANT = pool(Combinators.combine(
                    Arbitraries.longs().between(-2_000_000_000L, 4_000_000_000L),
                    Arbitraries.of(0, 1, 500_000_000, 999_999_999))
            .as(Instant::ofEpochSecond));

    private static final List<RegionCode> REGION = pool(Arbitraries.integers()
            .between(0, 999_999)
            .map(code -> RegionCode.of(Integer.toString(1_000_000 + code).substring(1))));

    private static final List<UnitPrice> UNIT_PRICE = pool(Combinators.combine(
                    Arbitraries.integers().between(0, 999_999),
                    Arbitraries.integers().between(0, 999_999))
            .as((yuan, millionths) -> UnitPrice.parseYuan("%d.%06d".formatted(yuan, millionths))));

    private static final List<BilingualText> BILINGUAL =
            pool(Combinators.combine(text(), text()).as(BilingualText::of));

    private Any() {}

    /** Values made once: to make them anew for each of some million tries takes longer than all the tests together. */
    private static <T> List<T> pool(Arbitrary<T> any) {
        List<T> values = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<T> generator = any.generator(POOL, true);
            Random random = new Random(POOL);
            for (int i = 0; i < POOL; i++) {
                values.add(generator.next(random).value());
            }
        });
        return values;
    }

    /** As {@code Arbitraries.oneOf}, several times faster: that one makes a generator anew for each value. */
    static <T> Arbitrary<T> oneOf(Arbitrary<? extends T> one, Arbitrary<? extends T> other) {
        return Combinators.combine(flag(), one, other).as((first, a, b) -> first ? a : b);
    }

    /** Not blank; quotes, backslashes, Chinese, line ends and what lies beyond the first plane among it. */
    static Arbitrary<String> text() {
        return Arbitraries.of(TEXT);
    }

    /** A plain key or number: letters, digits and dashes. */
    static Arbitrary<String> key() {
        return Arbitraries.of(KEY);
    }

    static <C extends OpenCode> Arbitrary<C> code(CodeDictionary<C> known, Function<String, C> of) {
        return oneOf(
                Arbitraries.of(
                        known.entries().stream().map(CodeDictionary.Entry::code).toList()),
                key().map(of));
    }

    static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> value) {
        return Combinators.combine(flag(), value).as((there, some) -> there ? Optional.of(some) : Optional.empty());
    }

    /** None to three. */
    static <T> Arbitrary<List<T>> few(Arbitrary<T> value) {
        return Combinators.combine(Arbitraries.of(0, 1, 2, 3), value, value, value)
                .as((size, one, two, three) -> List.of(one, two, three).subList(0, size));
    }

    /** None to three different ones. */
    static <T> Arbitrary<Set<T>> fewDifferent(Arbitrary<T> value) {
        return few(value).map(java.util.LinkedHashSet::new);
    }

    static Arbitrary<LocalDate> date() {
        return Arbitraries.of(DATE);
    }

    static Arbitrary<DateRange> period() {
        return Arbitraries.of(PERIOD);
    }

    static Arbitrary<Instant> instant() {
        return Arbitraries.of(INSTANT);
    }

    static Arbitrary<ZoneId> zone() {
        return Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "Z", "+08:00", "UTC")
                .map(ZoneId::of);
    }

    static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    static Arbitrary<Money> money() {
        return Arbitraries.longs().map(Money::ofFen);
    }

    /** From nothing to a million yuan. */
    static Arbitrary<Money> price() {
        return Arbitraries.longs().between(0, 100_000_000).map(Money::ofFen);
    }

    static Arbitrary<Rate> rate() {
        return Arbitraries.longs().between(0, 1_000_000).map(Rate::ofMillionths);
    }

    static Arbitrary<Quantity> quantity() {
        return Arbitraries.longs().map(Quantity::ofTenThousandths);
    }

    static Arbitrary<UnitPrice> unitPrice() {
        return Arbitraries.of(UNIT_PRICE);
    }

    static Arbitrary<RegionCode> region() {
        return Arbitraries.of(REGION);
    }

    static Arbitrary<BilingualText> bilingual() {
        return Arbitraries.of(BILINGUAL);
    }

    static Arbitrary<PersonName> name() {
        return text().map(PersonName::of);
    }

    static Arbitrary<ConfidentialText> confidential() {
        return text().map(ConfidentialText::of);
    }

    /** What an identifier may hold: no white space. */
    static Arbitrary<String> id() {
        return Arbitraries.of(ID);
    }

    static Arbitrary<BillId> bill() {
        return id().map(BillId::of);
    }

    static Arbitrary<CaseId> referral() {
        return id().map(CaseId::of);
    }

    static Arbitrary<LineId> line() {
        return id().map(LineId::of);
    }

    static Arbitrary<OrganisationId> organisation() {
        return id().map(OrganisationId::of);
    }

    static Arbitrary<PersonId> person() {
        return id().map(PersonId::of);
    }

    static Arbitrary<ResidentId> resident() {
        return id().map(ResidentId::of);
    }

    static Arbitrary<SegmentId> segment() {
        return id().map(SegmentId::of);
    }
}
