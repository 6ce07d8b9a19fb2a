import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { AuthenticationGuard, PermissionGuard } from './http/guards';
import { OwnPasswordController } from './http/own-password.controller';
import { SessionController } from './http/session.controller';
import { ClientTokenStrategy, SessionStrategy } from './http/strategies';
import { TokenController } from './http/token.controller';
import { PasswordCheck } from './password-check';
import { Passwords } from './passwords';
import { RememberedActors } from './remembered-actors';
import { ThrottleWork } from './throttle-work';
import { TokenKey } from './token-key';
import { ChangeOwnPassword } from './use-cases/change-own-password';
import { EndSession } from './use-cases/end-session';
import { IssueToken } from './use-cases/issue-token';
import { SignIn } from './use-cases/sign-in';

@Module({
  providers: [TokenKey],
  exports: [TokenKey],
})
class TokenKeyModule {}

@Module({
  imports: [
    PassportModule,
    TokenKeyModule,
    JwtModule.registerAsync({
      imports: [TokenKeyModule],
      inject: [TokenKey],
      useFactory: (key: TokenKey) => ({
        secret: key.secret,
        signOptions: { algorithm: 'HS256' as const },
      }),
    }),
  ],
  controllers: [SessionController, OwnPasswordController, TokenController],
  providers: [
    Passwords,
    PasswordCheck,
    SignIn,
    EndSession,
    ChangeOwnPassword,
    IssueToken,
    RememberedActors,
    ThrottleWork,
    SessionStrategy,
    ClientTokenStrategy,
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [Passwords, PasswordCheck, RememberedActors],
})
export class AccessModule {}
