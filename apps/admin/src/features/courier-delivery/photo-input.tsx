import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shrinkPhoto } from './photo';

interface PhotoInputProps {
  label: string;
  isTaken: boolean;
  onChange: (photo: string | undefined) => void;
}

/** Opens the camera of the telephone; the picture is made small before it is kept. */
export function PhotoInput({ label, isTaken, onChange }: PhotoInputProps) {
  const { t } = useTranslation();
  const [isUnreadable, setUnreadable] = useState(false);
  const take = async (file: File | null) => {
    if (!file) return;
    const photo = await shrinkPhoto(file);
    setUnreadable(photo === undefined);
    onChange(photo);
  };
  return (
    <Group gap="sm">
      <FileButton
        accept="image/*"
        capture="environment"
        inputProps={{ 'aria-label': label }}
        onChange={(file) => void take(file)}
      >
        {(props) => (
          <Button {...props} leftSection={<IconCamera size={20} aria-hidden />}>
            {label}
          </Button>
        )}
      </FileButton>
      <Text role="status">
        {isUnreadable
          ? t('courier.proof.photoUnreadable')
          : isTaken && t('courier.proof.photoTaken')}
      </Text>
    </Group>
  );
}
