import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { CalendarDraftController } from './http/calendar-draft.controller';
import { CalendarController } from './http/calendar.controller';
import { CommuneController } from './http/commune.controller';
import { CounterController } from './http/counter.controller';
import { RoleController } from './http/role.controller';
import { StaffAccountController } from './http/staff-account.controller';
import { StaffController } from './http/staff.controller';
import { TransferScopeController } from './http/transfer-scope.controller';
import { UnitController } from './http/unit.controller';
import { ChangeCounter } from './use-cases/change-counter';
import { ChangeStaff } from './use-cases/change-staff';
import { ChangeUnit } from './use-cases/change-unit';
import { CreateUnit } from './use-cases/create-unit';
import { DraftCalendar } from './use-cases/draft-calendar';
import { EmployStaff } from './use-cases/employ-staff';
import { EndAssignment } from './use-cases/end-assignment';
import { EndTransferScope } from './use-cases/end-transfer-scope';
import { EndUnit } from './use-cases/end-unit';
import { FoundOrganisation } from './use-cases/found-organisation';
import { GrantAssignment } from './use-cases/grant-assignment';
import { OpenCounter } from './use-cases/open-counter';
import { OpenTransferScope } from './use-cases/open-transfer-scope';
import { PreviewAppointment } from './use-cases/preview-appointment';
import { ResetPassword } from './use-cases/reset-password';
import { SettleCalendarDraft } from './use-cases/settle-calendar-draft';
import { SignOutStaff } from './use-cases/sign-out-staff';
import { TransferGate } from './transfer-gate';
import { WorkingCalendars } from './working-calendars';

@Module({
  imports: [AccessModule],
  controllers: [
    UnitController,
    CommuneController,
    CounterController,
    StaffController,
    StaffAccountController,
    RoleController,
    CalendarController,
    CalendarDraftController,
    TransferScopeController,
  ],
  providers: [
    WorkingCalendars,
    TransferGate,
    FoundOrganisation,
    CreateUnit,
    ChangeUnit,
    OpenCounter,
    ChangeCounter,
    EmployStaff,
    ChangeStaff,
    GrantAssignment,
    EndAssignment,
    ResetPassword,
    SignOutStaff,
    PreviewAppointment,
    DraftCalendar,
    SettleCalendarDraft,
    OpenTransferScope,
    EndTransferScope,
    EndUnit,
  ],
  exports: [WorkingCalendars, TransferGate],
})
export class OrganisationModule {}
