package io.yiyang.referral.workflow;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.HandoverSignatures;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Guards on what has to be signed, that several workflows use (签名条件): consent and hand-over. */
public final class SignatureGuards {
    private SignatureGuards() {}

    /** A consent with the scope, signed by the resident or by a proxy who tells the basis; no exception will do. */
    public static <F, K> PayloadGuard<F, K> signed(ConsentScope scope, Function<K, Consent> given) {
        return new PayloadGuard<>(
                "CONSENT_MISSING",
                need(),
                (c, command) -> given.apply(command) instanceof Consent.Signed
                        ? unfit(given.apply(command), scope, c.at())
                        : Optional.of(missing("须有签署的同意书", "it must be signed", scope)));
    }

    /** As {@link #signed}, or the recorded exception of an emergency. */
    public static <F, K> PayloadGuard<F, K> signedOrException(ConsentScope scope, Function<K, Consent> given) {
        return new PayloadGuard<>(
                "CONSENT_MISSING", need(), (c, command) -> unfit(given.apply(command), scope, c.at()));
    }

    private static BilingualText need() {
        return BilingualText.of("本人或代理人签署的同意书", "consent signed by the resident or a proxy");
    }

    private static Optional<Problem> unfit(Consent consent, ConsentScope scope, Instant at) {
        if (!consent.covers(scope, at)) {
            return Optional.of(missing("同意书未覆盖本事项或尚未签署", "it does not cover this, or was not signed yet", scope));
        }
        return consent instanceof Consent.Signed signed
                        && signed.signer() == Consent.Signer.PROXY
                        && signed.proxyBasis().isEmpty()
                ? Optional.of(missing("代理人未说明代理依据", "the proxy's basis is not told", scope))
                : Optional.empty();
    }

    private static Problem missing(String zh, String en, ConsentScope scope) {
        return Problem.of("YY-R-020", "缺少知情同意：" + zh, "consent is missing: " + en)
                .with("scope", scope)
                .remedy("请先取得签署的同意书", "have it signed first");
    }

    /** Who hands over and who receives have both signed. */
    public static <F, K> PayloadGuard<F, K> handedOver(Function<K, HandoverSignatures> given) {
        return PayloadGuard.unless(
                "TWO_SIGNATURES",
                BilingualText.of("交出人与接收人双方签名", "the signatures of who hands over and who receives"),
                (c, command) -> given.apply(command).areComplete(),
                (c, command) -> Problem.of("YY-R-103", "交接须双方签名", "a hand-over needs two different signatures")
                        .with("handedOver", given.apply(command).handedOverBy().isPresent())
                        .with("received", given.apply(command).receivedBy().isPresent())
                        .remedy(
                                "请双方签名后补登，时间按实际交接填写",
                                "have both sign, and enter it late with the time at which it happened"));
    }
}
