package io.yiyang.examples.cli;

import io.yiyang.billing.policy.PackSignature;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/** Signatures beside the files that they belong to (签名文件). */
final class SignatureFiles {
    private static final String SUFFIX = ".sig";

    private SignatureFiles() {}

    /** The file's signature, in the folder or beside it. */
    static Path of(Path file, Optional<Path> folder) {
        String name = file.getFileName() + SUFFIX;
        return folder.map(dir -> dir.resolve(name)).orElseGet(() -> file.resolveSibling(name));
    }

    /** Why the file is not genuine: {@code YY-T-917} no signature, {@code YY-T-915} another one; absent if it is. */
    static Optional<Problem> fault(Path file, Path signature, PublicKey key) throws IOException {
        if (!Files.isRegularFile(signature)) {
            return Optional.of(Problem.of("YY-T-917", "文件没有签名", "the file has no signature")
                    .with("document", file)
                    .with("signature", signature)
                    .remedy("以 policy sign 签名，或要求提供方签名", "sign it by policy sign, or ask whoever made it to"));
        }
        return PackSignature.verifies(Files.readAllBytes(file), Files.readAllBytes(signature), List.of(key))
                ? Optional.empty()
                : Optional.of(Problem.of("YY-T-915", "签名与文件或密钥不符", "the signature is not that of the file by this key")
                        .with("document", file)
                        .with("signature", signature)
                        .remedy(
                                "文件可能被改动；向提供方重新索取",
                                "the file may have been changed; get it again from whoever made it"));
    }
}
