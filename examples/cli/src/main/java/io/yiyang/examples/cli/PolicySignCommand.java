package io.yiyang.examples.cli;

import io.yiyang.billing.policy.PackSignature;
import io.yiyang.model.outcome.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a policy file (政策文件签名). */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Writes the detached Ed25519 signature of a file, 64 bytes that openssl can verify too.")
final class PolicySignCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1", description = "what is signed, to the byte")
    private Path file = Path.of(".");

    @Option(names = "--key", paramLabel = "PRIVATE.pem", required = true, description = "PKCS#8, not encrypted")
    private Path key = Path.of(".");

    @Option(names = "--out", paramLabel = "FILE.sig", required = true, description = "where the signature goes")
    private Path to = Path.of(".");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "FILE: must be a file, but was " + file);
        }
        if (isSame(to, file) || isSame(to, key)) {
            throw new ParameterException(
                    spec.commandLine(), "--out: must be neither the file itself nor the key, but was " + to);
        }
        PrintWriter out = spec.commandLine().getOut();
        Outcome<PrivateKey> read = PemKeys.privateKey(key);
        if (!(read instanceof Outcome.Success<PrivateKey> signer)) {
            ProblemLines.print(out, read.problems());
            return 1;
        }
        Files.write(to, PackSignature.sign(Files.readAllBytes(file), signer.value()));
        out.println("已签名 / signed: " + file + " -> " + to);
        return 0;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }
}
