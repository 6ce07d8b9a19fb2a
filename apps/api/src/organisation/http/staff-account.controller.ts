import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { EndAssignment } from '../use-cases/end-assignment';
import { GrantAssignment } from '../use-cases/grant-assignment';
import { ResetPassword } from '../use-cases/reset-password';
import { SignOutStaff } from '../use-cases/sign-out-staff';
import {
  AssignmentIdParameter,
  AssignmentRequest,
  EndAssignmentRequest,
  PasswordResetRequest,
  StaffIdParameter,
} from './staff.requests';
import { StaffDetailResponse } from './staff.responses';

@ApiTags('staff')
@Controller('staff/:id')
export class StaffAccountController {
  constructor(
    private readonly grantAssignment: GrantAssignment,
    private readonly endAssignment: EndAssignment,
    private readonly resetPassword: ResetPassword,
    private readonly signOutStaff: SignOutStaff,
  ) {}

  @Post('assignments')
  @Operation({
    id: 'grantAssignment',
    summary: 'Grant a role in one of your units',
    access: ['staff.write'],
    answers: StaffDetailResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'conflict'],
  })
  grant(
    @Param() { id }: StaffIdParameter,
    @Body() body: AssignmentRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.grantAssignment.run(id, body, actor, act);
  }

  @Post('assignments/:assignmentId/end')
  @Operation({
    id: 'endAssignment',
    summary: 'End an assignment on a day',
    access: ['staff.write'],
    answers: StaffDetailResponse,
    idempotent: true,
    problems: ['notFound', 'conflict'],
  })
  end(
    @Param() { id, assignmentId }: AssignmentIdParameter,
    @Body() { validTo }: EndAssignmentRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.endAssignment.run({ staffId: id, assignmentId, validTo }, actor, act);
  }

  @Post('password')
  @Operation({
    id: 'resetPassword',
    summary: 'Give a new password; every open session of the person ends',
    access: ['staff.write'],
    answers: StaffDetailResponse,
    idempotent: true,
    problems: ['notFound'],
  })
  reset(
    @Param() { id }: StaffIdParameter,
    @Body() { password }: PasswordResetRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.resetPassword.run(id, password, actor, act);
  }

  @Delete('sessions')
  @Operation({
    id: 'signOutStaff',
    summary: 'Sign a person out everywhere',
    access: ['staff.write'],
    status: 204,
    problems: ['notFound'],
  })
  signOut(
    @Param() { id }: StaffIdParameter,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<void> {
    return this.signOutStaff.run(id, actor, act);
  }
}
