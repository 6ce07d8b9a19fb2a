import { Button, Group, Text } from '@mantine/core';
import { IconBulb, IconCamera, IconCameraOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CameraFault, type OpenCamera, openCamera } from './camera-codes';
import classes from './camera-scan.module.css';

interface CameraScanProps {
  /** What stands in the code, as it was read. */
  onCode: (raw: string) => void;
}

/** Reads one code with the camera of the telephone; the field beside it is always there to type in. */
export function CameraScan({ onCode }: CameraScanProps) {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(false);
  const [fault, setFault] = useState<CameraFault>();
  const open = () => {
    setFault(undefined);
    setOn(true);
  };
  const end = (why?: CameraFault) => {
    setOn(false);
    setFault(why);
  };
  return (
    <div className={classes.camera}>
      {isOn ? (
        <Picture
          onCode={(raw) => {
            end();
            onCode(raw);
          }}
          onEnd={end}
        />
      ) : (
        fault !== 'unsupported' && (
          <Button leftSection={<IconCamera size={20} aria-hidden />} onClick={open}>
            {t('kit.camera.open')}
          </Button>
        )
      )}
      <Text role="status" mt={fault && 'xs'}>
        {fault && t(`kit.camera.fault.${fault}`)}
      </Text>
    </div>
  );
}

interface PictureProps extends CameraScanProps {
  onEnd: (why?: CameraFault) => void;
}

/** The picture of the camera, open for as long as it is shown. */
function Picture({ onCode, onEnd }: PictureProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<OpenCamera>();
  const [isLit, setLit] = useState(false);
  const told = useRef({ onCode, onEnd });
  useEffect(() => {
    told.current = { onCode, onEnd };
  });
  useEffect(() => {
    let isGone = false;
    let opened: OpenCamera | undefined;
    const start = async (shown: HTMLVideoElement) => {
      const answer = await openCamera(shown, (raw) => told.current.onCode(raw));
      if (typeof answer === 'string') {
        if (!isGone) told.current.onEnd(answer);
      } else if (isGone) answer.stop();
      else setCamera((opened = answer));
    };
    if (video.current) void start(video.current);
    return () => {
      isGone = true;
      opened?.stop();
    };
  }, []);
  const light = () => {
    camera?.setTorch?.(!isLit);
    setLit(!isLit);
  };
  return (
    <>
      <video ref={video} className={classes.picture} muted playsInline aria-hidden />
      <Text>{t('kit.camera.aim')}</Text>
      <Group gap="sm" mt="xs">
        <Button leftSection={<IconCameraOff size={20} aria-hidden />} onClick={() => onEnd()}>
          {t('kit.camera.close')}
        </Button>
        {camera?.setTorch && (
          <Button
            leftSection={<IconBulb size={20} aria-hidden />}
            aria-pressed={isLit}
            onClick={light}
          >
            {t('kit.camera.light')}
          </Button>
        )}
      </Group>
    </>
  );
}
