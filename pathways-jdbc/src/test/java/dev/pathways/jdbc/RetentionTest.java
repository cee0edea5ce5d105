package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken out of the database after a time, and what stays. */
class RetentionTest {
    private static final Instant DAY_AFTER = Clinic.START.plus(Duration.ofDays(1));
    private static final Actor ROB = Actor.person("rob");

    private static RefusalCode refusal(Reply reply) {
        return ((Reply.Refused) reply).refusal().code();
    }

    @ParameterizedTest
    @EnumSource
    void an_ended_instance_is_archived_and_its_journal_stays(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.ended();
        List<JournalEntry> journal = clinic.pathways.journal(Clinic.id("i-1"));
        Retention retention = Retention.of(source);
        assertThat(retention.archive(DAY_AFTER, 10)).isEqualTo(1);
        assertThat(clinic.store.load(Clinic.id("i-1"))).isEmpty();
        assertThat(clinic.pathways.look(Clinic.id("i-1"))).isEmpty();
        assertThat(clinic.pathways.journal(Clinic.id("i-1"))).isEqualTo(journal);
        Retention.Archived archived = retention.find(Clinic.id("i-1")).orElseThrow();
        assertThat(archived.closedAt()).isEqualTo(Clinic.START);
        assertThat(archived.lastSeq()).isEqualTo(journal.size());
        assertThat(archived.definition()).hasToString("call v1");
        assertThat(archived.removed()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_command_for_an_archived_instance_is_refused_as_unknown(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.ended();
        Retention.of(source).archive(DAY_AFTER, 10);
        assertThat(refusal(clinic.submit(Clinic.acknowledge("i-1")))).isEqualTo(RefusalCode.UNKNOWN_INSTANCE);
        assertThat(clinic.pathways.explain(Clinic.step("i-1"))).isEmpty();
        assertThat(clinic.pathways.tick().failed()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_command_that_was_answered_before_has_its_answer_until_that_is_forgotten(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.ended();
        Retention retention = Retention.of(source);
        retention.archive(DAY_AFTER, 10);
        CommandId again = CommandId.of("end-i-1");
        assertThat(clinic.pathways.submit(again, Clinic.complete("i-1")).isAccepted())
                .isTrue();
        assertThat(retention.forgetReplies(DAY_AFTER, 10)).isEqualTo(1);
        assertThat(refusal(clinic.pathways.submit(again, Clinic.complete("i-1"))))
                .isEqualTo(RefusalCode.UNKNOWN_INSTANCE);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_open_or_too_young_stays(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.started();
        clinic.pass(Duration.ofDays(2));
        clinic.ended();
        Retention retention = Retention.of(source);
        assertThat(retention.archive(clinic.clock.instant(), 10)).isZero();
        assertThat(retention.archive(clinic.clock.instant().plusNanos(1_000), 10))
                .isEqualTo(1);
        assertThat(clinic.store.load(Clinic.id("i-1"))).isPresent();
        assertThat(retention.find(Clinic.id("i-1"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_after_the_end_counts(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.ended();
        clinic.pass(Duration.ofDays(3));
        clinic.submit(new Command.AddNote(Clinic.id("i-1"), null, Actor.person("ana"), "called again"))
                .orThrow();
        Retention retention = Retention.of(source);
        assertThat(retention.archive(DAY_AFTER, 10)).isZero();
        assertThat(retention.archive(DAY_AFTER.plus(Duration.ofDays(3)), 10)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_instance_about_which_a_notice_is_owed_stays_until_it_is_delivered(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.notifier.setDown(true);
        clinic.ended();
        Retention retention = Retention.of(source);
        assertThat(clinic.store.owedNotices()).isPositive();
        assertThat(retention.archive(DAY_AFTER, 10)).isZero();
        clinic.notifier.setDown(false);
        clinic.pass(Duration.ofHours(1));
        clinic.pathways.tick();
        assertThat(clinic.store.owedNotices()).isZero();
        assertThat(retention.archive(DAY_AFTER, 10)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_instance_whose_broken_glass_waits_for_a_review_stays(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.started();
        clinic.pathways
                .submit(new BreakGlass(
                        new Command.Acknowledge(Clinic.step("i-1"), Actor.person("kim")), "nobody else was there"))
                .orThrow();
        clinic.submit(new Command.Complete(Clinic.step("i-1"), Actor.person("kim")));
        clinic.submit(Clinic.complete("i-1"));
        clinic.pass(Duration.ofHours(1));
        clinic.pathways.tick();
        assertThat(clinic.store.load(Clinic.id("i-1")).orElseThrow().isOpen()).isFalse();
        assertThat(clinic.pathways.breakGlass()).hasSize(1);
        assertThat(Retention.of(source).archive(DAY_AFTER, 10)).isZero();
        clinic.submit(new Command.Review(
                        Clinic.id("i-1"),
                        Actor.person("sam"),
                        clinic.pathways.breakGlass().get(0).entry()))
                .orThrow();
        clinic.pathways.tick();
        assertThat(Retention.of(source).archive(DAY_AFTER, 10)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_removed_journal_leaves_how_long_it_was_and_who_removed_it(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.ended();
        int entries = clinic.pathways.journal(Clinic.id("i-1")).size();
        Retention retention = Retention.of(source);
        assertThat(retention.removeJournals(DAY_AFTER, ROB, 10))
                .as("not archived")
                .isZero();
        retention.archive(DAY_AFTER, 10);
        assertThat(retention.removeJournals(DAY_AFTER, ROB, 10)).isEqualTo(1);
        assertThat(clinic.pathways.journal(Clinic.id("i-1"))).isEmpty();
        Retention.Archived archived = retention.find(Clinic.id("i-1")).orElseThrow();
        assertThat(archived.lastSeq()).isEqualTo(entries);
        assertThat(archived.removed().entries()).isEqualTo(entries);
        assertThat(archived.removed().by()).isEqualTo(ROB);
        assertThat(archived.removed().at()).isAfterOrEqualTo(archived.archivedAt());
        assertThat(Db.count(source, "pw_archive WHERE subject IS NOT NULL")).isZero();
        assertThat(retention.removeJournals(DAY_AFTER, ROB, 10)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_journal_is_kept_for_six_years_unless_the_host_says_otherwise(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.clock.set(Instant.now().minus(Duration.ofDays(400)));
        clinic.ended();
        Retention retention = Retention.of(source);
        Instant yearAgo = Instant.now().minus(Duration.ofDays(370));
        retention.archive(yearAgo, 10);
        assertThatThrownBy(() -> retention.removeJournals(yearAgo, ROB, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected an instant at least P6Y ago, because journals are kept that long");
        assertThat(retention.keepingJournals(Period.ofYears(1)).removeJournals(yearAgo, ROB, 10))
                .isEqualTo(1);
    }

    @Test
    void six_years_are_years_of_the_calendar() {
        Retention retention = Retention.of(Db.H2_IN_MEMORY.ready());
        OffsetDateTime sixYearsAgo = OffsetDateTime.now(ZoneOffset.UTC).minusYears(6);
        assertThat(retention.removeJournals(sixYearsAgo.minusMinutes(1).toInstant(), ROB, 1))
                .isZero();
        assertThatThrownBy(() ->
                        retention.removeJournals(sixYearsAgo.plusMinutes(10).toInstant(), ROB, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void replies_are_forgotten_by_their_age_whatever_became_of_the_instance(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        CommandId first = CommandId.of("c-1");
        CommandId second = CommandId.of("c-2");
        clinic.pathways.submit(first, Clinic.start()).orThrow();
        clinic.pass(Duration.ofDays(2));
        clinic.pathways.submit(second, Clinic.start()).orThrow();
        Retention retention = Retention.of(source);
        assertThat(retention.forgetReplies(DAY_AFTER, 10)).isEqualTo(1);
        assertThat(clinic.store.reply(first)).isEmpty();
        assertThat(clinic.store.reply(second)).isPresent();
        assertThat(clinic.store.load(Clinic.id("i-1"))).isPresent();
    }

    @Test
    void a_reply_is_kept_for_a_day() {
        Retention retention = Retention.of(Db.H2_IN_MEMORY.ready());
        assertThatThrownBy(() -> retention.forgetReplies(Instant.now().minus(Duration.ofHours(23)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected an instant at least PT24H ago");
    }

    @Test
    void how_many_is_a_positive_number() {
        Retention retention = Retention.of(Db.H2_IN_MEMORY.ready());
        assertThatThrownBy(() -> retention.archive(DAY_AFTER, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a positive number, but got 0");
    }

    @ParameterizedTest
    @EnumSource
    void many_go_in_pages_and_no_more_than_was_allowed(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        int all = 230;
        for (int i = 0; i < all; i++) {
            clinic.ended();
        }
        Retention retention = Retention.of(source);
        assertThat(retention.archive(DAY_AFTER, 150)).isEqualTo(150);
        assertThat(Db.count(source, "pw_instance")).isEqualTo(all - 150);
        assertThat(retention.archive(DAY_AFTER, 1_000)).isEqualTo(all - 150);
        assertThat(retention.forgetReplies(DAY_AFTER, 1_000)).isEqualTo(all);
        assertThat(retention.removeJournals(DAY_AFTER, ROB, 220)).isEqualTo(220);
        assertThat(retention.removeJournals(DAY_AFTER, ROB, 220)).isEqualTo(10);
        for (String table : List.of("pw_instance", "pw_event", "pw_timer", "pw_task", "pw_party", "pw_command")) {
            assertThat(Db.count(source, table)).as(table).isZero();
        }
        assertThat(Db.count(source, "pw_archive WHERE removed_entries = last_seq"))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource
    void several_at_once_do_each_once(Db db) throws Exception {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        int all = 60;
        for (int i = 0; i < all; i++) {
            clinic.ended();
        }
        Retention retention = Retention.of(source);
        assertThat(atOnce(() -> retention.archive(DAY_AFTER, 1_000))).isEqualTo(all);
        assertThat(atOnce(() -> retention.removeJournals(DAY_AFTER, ROB, 1_000)))
                .isEqualTo(all);
        assertThat(atOnce(() -> retention.forgetReplies(DAY_AFTER, 1_000))).isEqualTo(all);
        assertThat(Db.count(source, "pw_archive WHERE removed_entries = last_seq"))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource
    void an_act_while_it_is_archived_comes_before_or_is_refused(Db db) throws Exception {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        Retention retention = Retention.of(source);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 30; i++) {
                InstanceId id = Clinic.id(clinic.ended());
                int before = clinic.store.journal(id).size();
                Future<Reply> act = threads.submit(() -> {
                    together.await();
                    return clinic.submit(new Command.AddNote(id, null, Actor.person("ana"), "called again"));
                });
                Future<Integer> archiving = threads.submit(() -> {
                    together.await();
                    return retention.archive(DAY_AFTER, 10);
                });
                archiving.get();
                Reply reply = act.get();
                int entries = clinic.store.journal(id).size();
                assertThat(entries).isEqualTo(reply.isAccepted() ? before + 1 : before);
                if (!reply.isAccepted()) {
                    assertThat(refusal(reply)).isEqualTo(RefusalCode.UNKNOWN_INSTANCE);
                }
                assertThat(clinic.store
                                .load(id)
                                .map(state -> state.version())
                                .orElseGet(
                                        () -> retention.find(id).orElseThrow().lastSeq()))
                        .isEqualTo(entries);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int atOnce(Callable<Integer> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> each = () -> {
                together.await();
                return work.call();
            };
            int sum = 0;
            for (Future<Integer> one : threads.invokeAll(List.of(each, each, each))) {
                sum += one.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_pages_are_found_by_an_index() {
        DataSource source = Postgres.ready();
        Clinic clinic = Clinic.on(source);
        clinic.ended();
        String index = "SELECT closed_at, instance_id FROM %s WHERE tenant = ''"
                + " AND closed_at < now() AND closed_at >= '2000-01-01' %s ORDER BY closed_at, instance_id LIMIT 100";
        assertThat(Db.plan(source, index.formatted("pw_instance", ""))).contains("pw_instance_closed");
        assertThat(Db.plan(source, index.formatted("pw_archive", "AND removed_at IS NULL")))
                .contains("pw_archive_kept");
    }
}
