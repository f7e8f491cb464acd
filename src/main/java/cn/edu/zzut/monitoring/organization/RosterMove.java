package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;
import java.util.Optional;

/** One thing that is done to bring the records to what the lists say. */
sealed interface RosterMove {

    /** Units before their people, people before their roles; nobody leaves before what takes the place is there. */
    int turn();

    void make(RosterDeeds deeds);

    record OpenUnit(UnitEntry unit) implements RosterMove {

        @Override
        public int turn() {
            return 0;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.open(unit);
        }
    }

    record ChangeUnit(UnitEntry unit) implements RosterMove {

        @Override
        public int turn() {
            return 1;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.change(unit);
        }
    }

    record EndRole(PersonId person, Role role, LocalDate day) implements RosterMove {

        @Override
        public int turn() {
            return 2;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.end(person, role, day);
        }
    }

    record AddPerson(PersonEntry person) implements RosterMove {

        @Override
        public int turn() {
            return 3;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.add(person);
        }
    }

    record BringBack(PersonEntry person) implements RosterMove {

        @Override
        public int turn() {
            return 3;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.bringBack(person);
        }
    }

    record ChangePerson(PersonEntry person) implements RosterMove {

        @Override
        public int turn() {
            return 4;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.change(person);
        }
    }

    record GiveRole(PersonId person, Role role, LocalDate from) implements RosterMove {

        @Override
        public int turn() {
            return 5;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.give(person, role, from);
        }
    }

    record DateRole(PersonId person, Role role, LocalDate from) implements RosterMove {

        @Override
        public int turn() {
            return 6;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.date(person, role, from);
        }
    }

    record Leave(PersonId person, LocalDate day, Optional<PersonId> successor) implements RosterMove {

        @Override
        public int turn() {
            return 7;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.leave(person, day);
        }
    }

    record CloseUnit(UnitCode unit, LocalDate day) implements RosterMove {

        @Override
        public int turn() {
            return 8;
        }

        @Override
        public void make(RosterDeeds deeds) {
            deeds.close(unit, day);
        }
    }
}
