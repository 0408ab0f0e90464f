package org.sightline.sender;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Asks the name servers of this machine, each time anew, as a record may have been mended a minute ago. */
@ApplicationScoped
class DnsLookup implements Dns {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long LIMIT_SECONDS = 4;

    @Override
    public Answer txt(String name) {
        return ask(name, Type.TXT);
    }

    @Override
    public Answer mx(String name) {
        return ask(name, Type.MX);
    }

    private static Answer ask(String name, int type) {
        try {
            Resolver resolver = new ExtendedResolver();
            resolver.setTimeout(PATIENCE);
            List<Record> records = LookupSession.builder()
                    .resolver(resolver)
                    .build()
                    .lookupAsync(Name.fromString(name + "."), type)
                    .toCompletableFuture()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .getRecords();
            List<String> values = records.stream().map(DnsLookup::value).toList();
            return values.isEmpty() ? new Answer.None() : new Answer.Found(values);
        } catch (ExecutionException | CompletionException e) {
            boolean none =
                    e.getCause() instanceof NoSuchDomainException || e.getCause() instanceof NoSuchRRSetException;
            return none ? new Answer.None() : new Answer.Unknown();
        } catch (TextParseException e) {
            return new Answer.None();
        } catch (TimeoutException e) {
            return new Answer.Unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unknown();
        }
    }

    private static String value(Record record) {
        return switch (record) {
            case TXTRecord text ->
                text.getStringsAsByteArrays().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
            case MXRecord mx -> mx.getTarget().toString();
            default -> record.rdataToString();
        };
    }
}
