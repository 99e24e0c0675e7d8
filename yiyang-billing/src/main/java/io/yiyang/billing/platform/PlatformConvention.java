package io.yiyang.billing.platform;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How one platform fills its fields, as the tenant declares (平台口径). Provinces disagree: in Hunan the fund total excludes
 * the personal account, in Zhuhai it includes it; the hospital's share comes in either of two fields. The standard is what
 * the captured records show.
 *
 * <p>Example: {@code PlatformConvention.builder().fundTotal(FundTotal.WITH_ACCOUNT).build()}.
 */
@Value.Immutable
public sealed interface PlatformConvention extends Serializable permits ImmutablePlatformConvention {
    /** Whether the fund total contains what the account paid (基金支付总额口径). */
    enum FundTotal {
        /** Only funds. */
        WITHOUT_ACCOUNT,
        /** Funds and personal account. */
        WITH_ACCOUNT
    }

    /** Which field carries the hospital's share (医院负担口径). */
    enum HospitalShare {
        /** {@code hosp_part_amt}, and where it says nothing {@code ownpay_hosp_part}. */
        FIRST_GIVEN,
        /** {@code hosp_part_amt} unless it says nothing or zero, then {@code ownpay_hosp_part}. */
        FIRST_NOT_ZERO,
        /** {@code hosp_part_amt} alone. */
        NATIONAL_FIELD,
        /** {@code ownpay_hosp_part} alone. */
        OTHER_FIELD
    }

    /** Whether the family account's payment is part of the account's (共济支付口径); no record decides it. */
    enum FamilyAccount {
        /** {@code acct_pay} contains it. */
        INSIDE_ACCOUNT,
        /** It comes on top of {@code acct_pay}. */
        BESIDE_ACCOUNT
    }

    /** What {@code setldetail} lists besides the funds (基金分项口径). */
    enum DetailRows {
        /** Account and hospital. */
        WITH_ACCOUNT_AND_HOSPITAL,
        /** The account. */
        WITH_ACCOUNT,
        /** The hospital. */
        WITH_HOSPITAL,
        /** Nothing else. */
        FUNDS_ONLY;

        boolean haveAccount() {
            return this == WITH_ACCOUNT_AND_HOSPITAL || this == WITH_ACCOUNT;
        }

        boolean haveHospital() {
            return this == WITH_ACCOUNT_AND_HOSPITAL || this == WITH_HOSPITAL;
        }
    }

    @Value.Default
    default FundTotal fundTotal() {
        return FundTotal.WITHOUT_ACCOUNT;
    }

    @Value.Default
    default HospitalShare hospitalShare() {
        return HospitalShare.FIRST_GIVEN;
    }

    @Value.Default
    default FamilyAccount familyAccount() {
        return FamilyAccount.INSIDE_ACCOUNT;
    }

    @Value.Default
    default DetailRows detailRows() {
        return DetailRows.WITH_ACCOUNT_AND_HOSPITAL;
    }

    /** In which amount a payer of the chain appears, where it is not the usual one. */
    Map<Payer, PlatformAmount> payers();

    /** The amount in which the payer appears; other funds for a payer that nobody knows. */
    default PlatformAmount amountOf(Payer payer) {
        PlatformAmount declared = payers().get(payer);
        return declared == null ? UsualPayers.amountOf(payer) : declared;
    }

    /** What the hospital bears; absent if the fields say nothing, and absent is not zero. */
    default Optional<Money> hospitalShare(PlatformResult result) {
        Optional<Money> national = result.amount(PlatformAmount.HOSPITAL);
        Optional<Money> other = result.amount(PlatformAmount.HOSPITAL_OTHER_FIELD);
        return switch (hospitalShare()) {
            case NATIONAL_FIELD -> national;
            case OTHER_FIELD -> other;
            case FIRST_GIVEN -> national.or(() -> other);
            case FIRST_NOT_ZERO -> national.filter(share -> !share.isZero()).or(() -> other.or(() -> national));
        };
    }

    /** What all accounts pay, the family's with it; absent if the account's field says nothing. */
    default Optional<Money> accounts(PlatformResult result) {
        Optional<Money> account = result.amount(PlatformAmount.ACCOUNT);
        if (familyAccount() == FamilyAccount.INSIDE_ACCOUNT) {
            return account;
        }
        Money family = result.amount(PlatformAmount.FAMILY_ACCOUNT).orElse(Money.ZERO);
        return account.map(own -> own.plus(family));
    }

    /** What the funds pay without any account; absent if a field that it needs says nothing. */
    default Optional<Money> insurerSide(PlatformResult result) {
        Optional<Money> total = result.amount(PlatformAmount.FUND_TOTAL);
        if (fundTotal() == FundTotal.WITHOUT_ACCOUNT) {
            return total;
        }
        return total.flatMap(funds -> accounts(result).map(funds::minus));
    }

    /**
     * What the person bears, from account and cash. Where the platform leaves it out, as on reversals, it follows from
     * account and cash; absent if one of them is.
     */
    default Optional<Money> person(PlatformResult result) {
        return result.amount(PlatformAmount.PERSON)
                .or(() -> accounts(result)
                        .flatMap(account -> result.amount(PlatformAmount.CASH).map(account::plus)));
    }

    /**
     * What the person bears by subtraction, total − funds − hospital, for a platform that reports neither the person nor cash;
     * a hospital share that says nothing takes nothing off. Absent if total or funds are.
     */
    default Optional<Money> personFromTotal(PlatformResult result) {
        return result.amount(PlatformAmount.TOTAL)
                .flatMap(total -> insurerSide(result)
                        .map(funds ->
                                total.minus(funds).minus(hospitalShare(result).orElse(Money.ZERO))));
    }

    /** What is paid in cash: as reported, else what the person bears less the accounts; absent if that is not known. */
    default Optional<Money> cash(PlatformResult result) {
        return result.amount(PlatformAmount.CASH)
                .or(() -> person(result)
                        .or(() -> personFromTotal(result))
                        .flatMap(person -> accounts(result).map(person::minus)));
    }

    /** What captured records show: account outside the fund total, the first hospital field that says something. */
    static PlatformConvention standard() {
        return builder().build();
    }

    static ImmutablePlatformConvention.Builder builder() {
        return ImmutablePlatformConvention.builder();
    }
}
