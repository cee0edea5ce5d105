package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.model.Actor;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.Unit;
import dev.pathways.model.Work;
import dev.pathways.spi.OwedNotice;
import dev.pathways.spi.PathwayStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two tenants in one database, with the same ids in both: nothing of one is known to the other. */
class TenantTest {
    private static final Set<DefinitionRef> KNOWN = Set.of(new DefinitionRef("call", 1));
    private static final Instant LATER = Clinic.START.plus(Duration.ofHours(1));

    /** Every database, in every form of commits. */
    static Stream<Arguments> stores() {
        UnaryOperator<JdbcPathwayStore> whole = store -> store;
        UnaryOperator<JdbcPathwayStore> split = JdbcPathwayStore::split;
        return Stream.of(
                Arguments.of(Db.H2_IN_MEMORY, whole),
                Arguments.of(Db.POSTGRESQL, whole),
                Arguments.of(Db.POSTGRESQL, split));
    }

    /** Two clinics in one database: north, and south. */
    private record Two(Clinic north, Clinic south) {
        static Two of(Db db, UnaryOperator<JdbcPathwayStore> form) {
            DataSource source = db.ready();
            return new Two(
                    new Clinic(form.apply(JdbcPathwayStore.on(source).tenant("north"))),
                    new Clinic(form.apply(JdbcPathwayStore.on(source).tenant("south"))));
        }
    }

    /** Everything that a store tells about the instances i-1 and i-2, without changing it. */
    private static List<Object> seen(Clinic clinic) {
        PathwayStore store = clinic.store;
        List<Object> seen = new ArrayList<>();
        for (InstanceId id : List.of(Clinic.id("i-1"), Clinic.id("i-2"))) {
            seen.add(store.load(id));
            seen.add(store.journal(id));
        }
        seen.add(store.reply(CommandId.of("c-1")));
        seen.add(store.nextDue(KNOWN));
        seen.add(store.running(Set.of()));
        seen.add(store.openSteps(Work.of("ana"), null, 10));
        seen.add(store.openSteps(Work.in(Unit.of("4-west")), null, 10));
        seen.add(store.listeningTo(Party.role("nurse"), null, 10));
        seen.add(store.toReview(10));
        seen.add(store.unreachedNets());
        seen.add(store.owedNotices());
        return seen;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void nothing_of_one_is_seen_by_the_other(Db db, UnaryOperator<JdbcPathwayStore> form) {
        Two two = Two.of(db, form);
        List<Object> nothing = seen(two.south());
        two.north().notifier.setDown(true);
        two.north().pathways.submit(CommandId.of("c-1"), Clinic.start()).orThrow();
        assertThat(seen(two.north())).isNotEqualTo(nothing);
        assertThat(seen(two.south())).isEqualTo(nothing);
        assertThat(two.south().store.due(LATER, KNOWN, 10)).isEmpty();
        assertThat(two.south().store.claimNotices(LATER, LATER, 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void the_same_ids_are_other_instances_and_other_commands(Db db, UnaryOperator<JdbcPathwayStore> form) {
        Two two = Two.of(db, form);
        CommandId command = CommandId.of("c-1");
        two.north().pathways.submit(command, Clinic.start()).orThrow();
        two.south().pass(Duration.ofMinutes(5));
        two.south().pathways.submit(command, Clinic.start()).orThrow();
        two.north().submit(Clinic.acknowledge("i-1")).orThrow();
        two.north().submit(Clinic.complete("i-1")).orThrow();
        assertThat(two.north().store.load(Clinic.id("i-1")).orElseThrow().isOpen())
                .isFalse();
        assertThat(two.south().store.load(Clinic.id("i-1")).orElseThrow().isOpen())
                .isTrue();
        assertThat(two.south().submit(Clinic.acknowledge("i-1")).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void neither_changes_what_the_other_has(Db db, UnaryOperator<JdbcPathwayStore> form) {
        Two two = Two.of(db, form);
        two.south().notifier.setDown(true);
        two.south().pathways.submit(CommandId.of("c-1"), Clinic.start()).orThrow();
        two.south().started();
        List<Object> before = seen(two.south());
        two.north().notifier.setDown(true);
        two.north().pathways.submit(CommandId.of("c-1"), Clinic.start()).orThrow();
        two.north().started();
        two.north().submit(Clinic.acknowledge("i-1")).orThrow();
        two.north().submit(Clinic.complete("i-2")).orThrow();
        two.north().store.putOff(Clinic.id("i-1"), LATER);
        two.north().pathways.dutyChanged(Party.role("nurse"));
        two.north().pass(Duration.ofHours(1));
        two.north().notifier.setDown(false);
        two.north().pathways.tick();
        two.north().submit(Clinic.complete("i-1")).orThrow();
        assertThat(seen(two.south())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void each_wakes_and_delivers_its_own(Db db, UnaryOperator<JdbcPathwayStore> form) {
        Two two = Two.of(db, form);
        two.north().started();
        two.south().started();
        two.north().pass(Duration.ofMinutes(31));
        two.south().notifier.take();
        assertThat(two.north().pathways.tick().instances()).isEqualTo(1);
        assertThat(two.south().notifier.delivered()).isEmpty();
        two.south().pass(Duration.ofMinutes(31));
        assertThat(two.south().pathways.tick().instances()).isEqualTo(1);
        assertThat(two.south().notifier.delivered()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void a_notice_of_one_cannot_be_settled_or_put_off_by_the_other(Db db, UnaryOperator<JdbcPathwayStore> form) {
        Two two = Two.of(db, form);
        two.north().notifier.setDown(true);
        two.south().notifier.setDown(true);
        two.north().started();
        two.south().started();
        List<Notice> ofSouth = two.south().store.claimNotices(LATER, LATER, 10).stream()
                .map(OwedNotice::notice)
                .toList();
        assertThat(ofSouth).isNotEmpty();
        two.north().store.retry(ofSouth.get(0), LATER.plus(Duration.ofDays(1)));
        two.north().store.settle(ofSouth);
        assertThat(two.north().store.owedNotices()).isZero();
        assertThat(two.south().store.owedNotices()).isEqualTo(ofSouth.size());
        assertThat(two.south().store.claimNotices(LATER, LATER, 10)).hasSameSizeAs(ofSouth);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void no_tenant_is_a_tenant_of_its_own(Db db, UnaryOperator<JdbcPathwayStore> form) {
        DataSource source = db.ready();
        Clinic none = new Clinic(form.apply(JdbcPathwayStore.on(source)));
        Clinic north = new Clinic(form.apply(JdbcPathwayStore.on(source).tenant("north")));
        List<Object> nothing = seen(none);
        north.started();
        assertThat(seen(none)).isEqualTo(nothing);
        none.started();
        none.started();
        assertThat(north.store.load(Clinic.id("i-2"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void what_is_taken_out_of_one_stays_in_the_other(Db db, UnaryOperator<JdbcPathwayStore> form) {
        DataSource source = db.ready();
        Clinic north = new Clinic(form.apply(JdbcPathwayStore.on(source).tenant("north")));
        Clinic south = new Clinic(form.apply(JdbcPathwayStore.on(source).tenant("south")));
        north.ended();
        south.ended();
        List<Object> before = seen(south);
        Retention retention = Retention.of(source).tenant("north");
        assertThat(retention.archive(LATER, 10)).isEqualTo(1);
        assertThat(retention.forgetReplies(LATER, 10)).isEqualTo(1);
        assertThat(retention.removeJournals(LATER, Actor.person("rob"), 10)).isEqualTo(1);
        assertThat(seen(south)).isEqualTo(before);
        assertThat(south.store.reply(CommandId.of("end-i-1"))).isPresent();
        assertThat(Retention.of(source).tenant("south").find(Clinic.id("i-1"))).isEmpty();
        assertThat(Retention.of(source).archive(LATER, 10)).isZero();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void a_tenant_has_a_name(Db db, UnaryOperator<JdbcPathwayStore> form) {
        JdbcPathwayStore store = JdbcPathwayStore.on(db.ready());
        for (String wrong : List.of("", " ", "north'; --")) {
            assertThatThrownBy(() -> form.apply(store.tenant(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Expected a tenant id");
        }
    }
}
