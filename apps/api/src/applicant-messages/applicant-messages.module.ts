import { Module } from '@nestjs/common';
import { WriteToApplicant } from './use-cases/write-to-applicant';

/** What an office writes to the applicant, by itself or with an act. */
@Module({ providers: [WriteToApplicant], exports: [WriteToApplicant] })
export class ApplicantMessagesModule {}
