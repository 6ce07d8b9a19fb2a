import { Platform1795300000001 } from './migrations/0001-platform';
import { OrganisationAccess1795300000002 } from './migrations/0002-organisation-access';
import { ProcedureCatalogue1795300000003 } from './migrations/0003-procedure-catalogue';
import { Dossier1795300000004 } from './migrations/0004-dossier';
import { CourierReporting1795300000005 } from './migrations/0005-courier-reporting';
import { Fees1795300000006 } from './migrations/0006-fees';
import { Clock1795300000007 } from './migrations/0007-clock';
import { Work1795300000008 } from './migrations/0008-work';
import { People1795300000009 } from './migrations/0009-people';
import { Digitisation1795300000010 } from './migrations/0010-digitisation';
import { SafeKeeping1795300000011 } from './migrations/0011-safe-keeping';
import { Forms1795300000012 } from './migrations/0012-forms';
import { OrganisationChanges1795300000013 } from './migrations/0013-organisation-changes';
import { Letters1795300000014 } from './migrations/0014-letters';
import { DeskSettings1795300000015 } from './migrations/0015-desk-settings';
import { DigitisationDesk1795300000016 } from './migrations/0016-digitisation-desk';
import { OriginalHandBacks1795300000017 } from './migrations/0017-original-hand-backs';
import { SharedNotices1795300000018 } from './migrations/0018-shared-notices';
import { SearchOrder1795300000019 } from './migrations/0019-search-order';
import { OwnPasswords1795300000020 } from './migrations/0020-own-passwords';
import { Settings1795300000021 } from './migrations/0021-settings';
import { PaperActs1795300000022 } from './migrations/0022-paper-acts';
import { FormRounds1795300000024 } from './migrations/0024-form-rounds';
import { PaperKeeping1795300000025 } from './migrations/0025-paper-keeping';
import { MoneyBack1795300000026 } from './migrations/0026-money-back';
import { DueSoon1795300000027 } from './migrations/0027-due-soon';
import { CopyPages1795300000028 } from './migrations/0028-copy-pages';
import { BagSeals1795300000029 } from './migrations/0029-bag-seals';
import { PaperGroups1795300000030 } from './migrations/0030-paper-groups';
import { Sets1795300000031 } from './migrations/0031-sets';
import { CourierCash1795300000032 } from './migrations/0032-courier-cash';
import { StageWarnings1795300000033 } from './migrations/0033-stage-warnings';
import { MoneyRules1795300000034 } from './migrations/0034-money-rules';
import { CarriageGivenBack1795300000035 } from './migrations/0035-carriage-given-back';
import { MoneyShares1795300000036 } from './migrations/0036-money-shares';
import { PapersCounted1795300000037 } from './migrations/0037-papers-counted';
import { HotlineContact1795300000040 } from './migrations/0040-hotline-contact';
import { AgencyWork1795300000041 } from './migrations/0041-agency-work';
import { MoneyPlaces1795300000042 } from './migrations/0042-money-places';
import { ScanQuality1795300000044 } from './migrations/0044-scan-quality';
import { UnitWords1795300000045 } from './migrations/0045-unit-words';
import { RoundsAndLiability1795300000046 } from './migrations/0046-rounds-and-liability';
import { PageSize1795300000047 } from './migrations/0047-page-size';
import { OwedMoney1795300000048 } from './migrations/0048-owed-money';
import { SessionCounter1795300000050 } from './migrations/0050-session-counter';
import { TailsWithUnits1795300000051 } from './migrations/0051-tails-with-units';

export const migrations = [
  Platform1795300000001,
  OrganisationAccess1795300000002,
  ProcedureCatalogue1795300000003,
  Dossier1795300000004,
  CourierReporting1795300000005,
  Fees1795300000006,
  Clock1795300000007,
  Work1795300000008,
  People1795300000009,
  Digitisation1795300000010,
  SafeKeeping1795300000011,
  Forms1795300000012,
  OrganisationChanges1795300000013,
  Letters1795300000014,
  DeskSettings1795300000015,
  DigitisationDesk1795300000016,
  OriginalHandBacks1795300000017,
  SharedNotices1795300000018,
  SearchOrder1795300000019,
  OwnPasswords1795300000020,
  Settings1795300000021,
  PaperActs1795300000022,
  FormRounds1795300000024,
  PaperKeeping1795300000025,
  MoneyBack1795300000026,
  DueSoon1795300000027,
  CopyPages1795300000028,
  BagSeals1795300000029,
  PaperGroups1795300000030,
  Sets1795300000031,
  CourierCash1795300000032,
  StageWarnings1795300000033,
  MoneyRules1795300000034,
  CarriageGivenBack1795300000035,
  MoneyShares1795300000036,
  PapersCounted1795300000037,
  HotlineContact1795300000040,
  AgencyWork1795300000041,
  MoneyPlaces1795300000042,
  ScanQuality1795300000044,
  UnitWords1795300000045,
  RoundsAndLiability1795300000046,
  PageSize1795300000047,
  OwedMoney1795300000048,
  SessionCounter1795300000050,
  TailsWithUnits1795300000051,
];
